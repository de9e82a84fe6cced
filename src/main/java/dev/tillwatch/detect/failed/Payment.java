package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.episode.StatusBits;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a dated payment adds to counts and timelines, whatever its status.
 *
 * @param amount packed; only of a failed one, no other is ever summed
 */
record Payment(long id, long customer, long moment, long amount, Status status) {

    /** Null where the transaction is missing or has no date. */
    static @Nullable Payment of(@Nullable Transaction transaction) {
        LocalDateTime at = transaction == null ? null : transaction.at();
        if (transaction == null || at == null) {
            return null;
        }
        boolean failed = transaction.status() == Status.FAILED;
        return new Payment(
                transaction.id(),
                transaction.customer().id(),
                Micros.of(at),
                failed ? PackedAmount.pack(transaction.total()) : PackedAmount.NONE,
                transaction.status());
    }

    boolean failed() {
        return status == Status.FAILED;
    }

    long statusBits() {
        return StatusBits.of(status);
    }
}
