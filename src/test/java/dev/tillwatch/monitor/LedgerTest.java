package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that were shown when they lay within the look-back, which has moved on since. */
class LedgerTest {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 1, 0, 0);

    private final SeenTransactions seen = new HeapSeenTransactions();
    private final Ledger first = new Ledger(seen, BEGIN);
    private final Ledger moved = new Ledger(seen, BEGIN.plusDays(10));

    private static Transaction row(int total) {
        return new Transaction(
                1, new Customer(1, null), BEGIN.plusDays(2), Status.SUCCESS, BigDecimal.valueOf(total), List.of());
    }

    @Test
    void oneThatIsAsItWasIsNotTakenBack() {
        first.note(row(5));

        assertThat(moved.differs(row(5))).isFalse();
        assertThat(moved.note(row(5))).isNull();
        assertThat(seen.isShown(1)).isTrue();
    }

    @Test
    void oneThatChangesIsTakenBackOnce() {
        first.note(row(5));

        assertThat(moved.differs(row(6))).isTrue();
        assertThat(moved.note(row(6))).isEqualTo(new TransactionChanged(row(5), null));
        assertThat(moved.differs(row(7))).isFalse();
        assertThat(moved.note(row(7))).isNull();
    }
}
