package dev.tillwatch.detect;

import dev.tillwatch.model.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * A transaction is new ({@code before} null), revised, or gone ({@code after} null). A detector takes the old
 * contribution out and puts the new one in. {@code before} carries no names.
 */
public record TransactionChanged(@Nullable Transaction before, @Nullable Transaction after) implements Event {

    public TransactionChanged {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change has a before or an after");
        }
    }

    /** The id of the transaction that changed. */
    public long transactionId() {
        return after != null ? after.id() : before != null ? before.id() : 0;
    }
}
