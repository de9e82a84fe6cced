package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many items transactions have, no more are read at once than may be. */
@NullUnmarked // a null where none belongs fails the test by itself
class PastItemsTest {

    private static final int MOST = 10;
    private static final int LIMIT_MS = 5_000;

    private static List<RawTransaction> transactions(long... ids) {
        return LongStream.of(ids)
                .mapToObj(id -> new RawTransaction(id, 1, null, Status.UNKNOWN, null))
                .toList();
    }

    /** Orders 10 to 13 of 4, 5, 30 and no items, and 14 of one. */
    private static void fill(TestServer.TestShop shop) {
        Scripts.execute(
                shop.admin(),
                "INSERT INTO transactions (transaction_id, customer_id) VALUES (10, 1), (11, 1), (12, 1), (13, 1), (14, 1)",
                "INSERT INTO transaction_items (transaction_id, product_id) VALUES "
                        + LongStream.range(0, 40)
                                .mapToObj(n -> n < 4 ? 10 : n < 9 ? 11 : n < 39 ? 12 : 14)
                                .map("(%d, 'prod1001')"::formatted)
                                .collect(Collectors.joining(", ")));
    }

    private static String read(TestServer.TestShop shop, long... ids) throws Exception {
        Db db = new Db(shop.admin(), new ShopFailures(new ShopAddress("a", "b", "c")), false);
        RawRows rows = new PastItems(db, LIMIT_MS, MOST).with(transactions(ids));
        StringBuilder found = new StringBuilder();
        rows.forEach((row, items) ->
                found.append(row.id()).append(':').append(items.size()).append(' '));
        return found.toString();
    }

    @ParameterizedTest
    @MethodSource("dev.tillwatch.store.StoreContractTest#servers")
    void largeOrdersAreReadFewerAtOnceAndTheLargestAlone(TestServer server) throws Exception {
        try (TestServer.TestShop shop = StoreContractTest.sampleShop(server)) {
            fill(shop);
            assertThat(read(shop, 10, 11, 12, 13, 14)).isEqualTo("10:4 11:5 ");
            assertThat(read(shop, 12, 13, 14)).isEqualTo("12:30 ");
            assertThat(read(shop, 13, 14)).isEqualTo("13:0 14:1 ");
            assertThat(read(shop)).isEmpty();
        }
    }
}
