package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.AuditSource;
import dev.tillwatch.monitor.BlockSum;
import dev.tillwatch.monitor.IdRange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many rows a range turns out to hold, the audit is given no more than so many of them, in whole blocks. */
@NullUnmarked // a null where none belongs fails the test by itself
class AuditSourceTest {

    private static final long FIRST = 1_024;
    private static final long ORDERS = BlockSum.MOST_SUMMED + 2_000;
    private static final IdRange WIDE = new IdRange(Long.MIN_VALUE, 1_000_000_000);

    private static long rows(AuditSource.Sums sums) {
        return sums.sums().stream().mapToLong(BlockSum::rows).sum();
    }

    @ParameterizedTest
    @MethodSource("dev.tillwatch.store.StoreContractTest#servers")
    void onlyTheBeginningOfAFilledHoleIsLookedAt(TestServer server) throws Exception {
        try (TestServer.TestShop shop = StoreContractTest.sampleShop(server)) {
            AuditSource audit = shop.shop().auditSource();
            assertThat(audit.transactionSums(WIDE).ids()).as("few rows").isEqualTo(WIDE);
            NewestRowsTest.insert(shop, FIRST, FIRST + ORDERS - 1);

            AuditSource.Sums sums = audit.transactionSums(WIDE);
            assertThat(rows(sums)).isBetween(BlockSum.MOST_SUMMED / 2L, (long) BlockSum.MOST_SUMMED);
            assertThat(sums.ids().to() + 1)
                    .isEqualTo(BlockSum.blockOf(sums.ids().to() + 1));
            assertThat(rows(audit.itemSums(WIDE))).isBetween(BlockSum.MOST_SUMMED / 2L, (long) BlockSum.MOST_SUMMED);
            assertThat(audit.transactions(WIDE).rows()).hasSizeBetween(1_000, BlockSum.MOST_READ);
            assertThat(audit.items(WIDE).rows()).hasSizeBetween(1_000, BlockSum.MOST_READ);

            long last = sums.ids().to();
            AuditSource.Sums rest = audit.transactionSums(new IdRange(last + 1, WIDE.to()));
            assertThat(rest.ids().to()).isEqualTo(WIDE.to());
            assertThat(rows(sums) + rows(rest))
                    .as("with the three of the sample")
                    .isEqualTo(ORDERS + 3);
        }
    }
}
