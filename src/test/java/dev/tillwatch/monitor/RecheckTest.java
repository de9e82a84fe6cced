package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecheckTest {

    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-02-01T00:00:00");

    private final HeapSeenTransactions seen = new HeapSeenTransactions();
    private final Recheck recheck = new Recheck(seen);

    private Transaction sell(long id) {
        Transaction row = new Transaction(
                id, new Customer(1, null), BEGIN.plusMinutes(id), Status.SUCCESS, BigDecimal.ONE, List.of());
        seen.show(row);
        return row;
    }

    @Test
    void whatComesWhileAPollIsUnderWayIsNotTakenForRead() {
        List<Transaction> rows =
                LongStream.rangeClosed(1, 5_000).mapToObj(this::sell).toList();
        recheck.addAll(List.of(4_999L));
        assertThat(recheck.next()).containsExactly(4_999L);
        recheck.addAll(rows.stream().map(Transaction::id).toList());

        recheck.polled(new Haul(BEGIN, false, false, List.of(), List.of(rows.get(4_998)), List.of()));

        assertThat(recheck.unsureFrom()).isEqualTo(BEGIN.plusMinutes(1));
    }
}
