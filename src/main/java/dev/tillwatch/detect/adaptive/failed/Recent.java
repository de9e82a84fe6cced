package dev.tillwatch.detect.adaptive.failed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The shop's last payments and the declines of the last twelve hours: tells whether the rest of the shop is well, and
 * what an alert's evidence is.
 */
final class Recent {

    private static final int PAYMENTS = 96;
    private static final int LOOKED_AT = 3600;
    private static final int DECLINES_KEPT = 12 * 3600;
    /** Beyond this many deviations, and one more, the rest of the shop is not well. */
    private static final double DEVIATIONS = 2.5;

    private final ArrayDeque<Payment> payments = new ArrayDeque<>();
    private final ArrayDeque<Payment> declines = new ArrayDeque<>();

    /** @param counts whether it counts for the shop: not where it repeats a decline */
    void see(Payment payment, boolean counts) {
        if (counts) {
            payments.addLast(payment);
            if (payments.size() > PAYMENTS) {
                payments.removeFirst();
            }
        }
        if (payment.failed()) {
            declines.addLast(payment);
            while (declines.getFirst().second() < payment.second() - DECLINES_KEPT) {
                declines.removeFirst();
            }
        }
    }

    /** Whether the payments that are not meant fail more often than normal, too. */
    boolean othersFail(Predicate<Payment> meant, long second, double share) {
        int count = 0;
        int failed = 0;
        for (Iterator<Payment> newest = payments.descendingIterator(); newest.hasNext(); ) {
            Payment payment = newest.next();
            if (payment.second() < second - LOOKED_AT) {
                break;
            }
            if (!meant.test(payment)) {
                count++;
                failed += payment.failed() ? 1 : 0;
            }
        }
        double expected = count * share;
        return failed > 1 + expected + DEVIATIONS * Math.sqrt(expected + 0.5);
    }

    /** The shop's last declines since then, each customer's once. */
    List<Payment> countedDeclines(long since) {
        List<Payment> found = new ArrayList<>();
        for (Payment payment : payments) {
            if (payment.failed() && payment.second() >= since) {
                found.add(payment);
            }
        }
        return found;
    }

    /** All declines since then that are meant, oldest first. */
    List<Payment> declines(Predicate<Payment> meant, long since) {
        List<Payment> found = new ArrayList<>();
        for (Payment payment : declines) {
            if (payment.second() >= since && meant.test(payment)) {
                found.add(payment);
            }
        }
        return found;
    }

    /** The transaction is no decline after all. */
    void forget(long id) {
        payments.removeIf(payment -> payment.id() == id);
        declines.removeIf(payment -> payment.id() == id);
    }

    void save(DataOutput out) throws IOException {
        save(out, payments);
        save(out, declines);
    }

    private static void save(DataOutput out, ArrayDeque<Payment> payments) throws IOException {
        out.writeInt(payments.size());
        for (Payment payment : payments) {
            payment.save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        restore(in, payments);
        restore(in, declines);
    }

    private static void restore(DataInput in, ArrayDeque<Payment> payments) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            payments.addLast(Payment.restore(in));
        }
    }
}
