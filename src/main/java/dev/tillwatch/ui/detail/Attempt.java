package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A payment on a time line. */
record Attempt(LocalDateTime at, Status status) {

    /** The dated ones, by time. */
    static List<Attempt> of(List<Transaction> transactions) {
        List<Attempt> attempts = new ArrayList<>();
        for (Transaction transaction : transactions) {
            LocalDateTime at = transaction.at();
            if (at != null) {
                attempts.add(new Attempt(at, transaction.status()));
            }
        }
        attempts.sort(Comparator.comparing(Attempt::at));
        return List.copyOf(attempts);
    }
}
