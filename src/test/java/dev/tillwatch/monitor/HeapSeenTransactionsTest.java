package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullUnmarked // a null where none belongs fails the test by itself
class HeapSeenTransactionsTest {

    private final SeenTransactions seen = new HeapSeenTransactions();

    private static Transaction transaction(long id, String name, @Nullable String total) {
        LineItem item = new LineItem(
                900, "p1", name, new BigDecimal("12.50"), -3, new CatalogEntry("P1", "Pen", new BigDecimal("10.00")));
        LineItem bare = new LineItem(901, "p2", null, null, null, null);
        return new Transaction(
                id,
                new Customer(7, "Ada"),
                LocalDateTime.of(1969, 12, 31, 23, 59, 58, 5),
                Status.FAILED,
                total == null ? null : new BigDecimal(total),
                List.of(item, bare));
    }

    @Test
    void givesBackWhatWasShownWithoutTheCustomersName() {
        assertThat(seen.show(transaction(5, "Pen", "-1234567890123456789.55"))).isTrue();
        Transaction back = seen.get(5);
        assertThat(back).isNotNull();
        assertThat(back.customer()).isEqualTo(new Customer(7, null));
        assertThat(back.at()).isEqualTo(transaction(5, "Pen", null).at());
        assertThat(back.total()).isEqualTo(new BigDecimal("-1234567890123456789.55"));
        assertThat(back.items().get(0).productName()).isEqualTo("Pen");
        assertThat(back.items().get(0).quantity()).isEqualTo(-3);
        assertThat(back.items().get(0).catalog()).isEqualTo(new CatalogEntry("P1", "Pen", new BigDecimal("10.00")));
        assertThat(back.items().get(1)).isEqualTo(new LineItem(901, "p2", null, null, null, null));
    }

    @Test
    void tellsAChangeFromARepetition() {
        seen.show(transaction(5, "Pen", "1.00"));
        assertThat(seen.show(transaction(5, "Pen", "1.00"))).isFalse();
        assertThat(seen.show(transaction(5, "Pencil", "1.00"))).isTrue();
        assertThat(seen.show(transaction(5, "Pencil", null))).isTrue();
        assertThat(seen.shown()).isEqualTo(1);
    }

    @Test
    void knowsWhatWasNotShown() {
        seen.skip(9);
        assertThat(seen.has(9)).isTrue();
        assertThat(seen.isShown(9)).isFalse();
        assertThat(seen.get(9)).isNull();
        assertThat(seen.shown()).isZero();
    }

    @Test
    void listsIdsOfARange() {
        for (long id : new long[] {1, 255, 256, 300, 70_000}) {
            seen.show(transaction(id, "Pen", "1.00"));
        }
        seen.remove(300);
        assertThat(seen.ids(new IdRange(2, 70_000))).containsExactly(255L, 256L, 70_000L);
        assertThat(seen.hasItem(255, 900)).isTrue();
        assertThat(seen.hasItem(255, 902)).isFalse();
    }
}
