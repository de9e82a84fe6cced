package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.state.LongMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers with a decline within the last hours: who repeats one, and the evidence that somebody tries cards. A
 * decline is often followed by others at the same honest customer, so it counts for little; a success counts against.
 */
final class Customers {

    /** What the customer's last declines amount to. */
    static final class Tries {
        double evidence;
        long since;
        long last;
        long lastDecline;

        private void save(DataOutput out) throws IOException {
            out.writeDouble(evidence);
            out.writeLong(since);
            out.writeLong(last);
            out.writeLong(lastDecline);
        }

        private static Tries restore(DataInput in) throws IOException {
            Tries tries = new Tries();
            tries.evidence = in.readDouble();
            tries.since = in.readLong();
            tries.last = in.readLong();
            tries.lastDecline = in.readLong();
            return tries;
        }
    }

    /** The chance that a try fails after a decline: of an honest customer, and of one who tries cards. */
    static final double HONEST = 0.5;

    private static final double TESTING = 0.85;
    private static final double FADES = 3 * 3600;
    static final int QUIET = 30 * 60;
    private static final int FORGOTTEN = 6 * 3600;
    private static final double NOTHING = 0.02;
    private static final int SWEEP_EACH = 4096;

    private final LongMap<Tries> tries = new LongMap<>();
    private int sinceSweep;

    /** Whether the customer's last decline lies within so many seconds. */
    boolean repeats(Payment payment, int seconds) {
        Tries known = tries.get(payment.customer());
        return known != null && payment.second() - known.lastDecline <= seconds;
    }

    /** Takes the payment in; null where the customer had no decline lately. */
    @Nullable
    Tries see(Payment payment) {
        Tries known = tries.get(payment.customer());
        if (known == null && !payment.failed()) {
            return null;
        }
        if (known == null) {
            sweep(payment.second());
            known = new Tries();
            known.last = payment.second();
            tries.put(payment.customer(), known);
        }
        long passed = Math.max(0, payment.second() - known.last);
        double now = known.evidence * Math.exp(-passed / FADES);
        if (now <= NOTHING) {
            known.since = payment.second();
        }
        double gain = payment.failed() ? Math.log(TESTING / HONEST) : Math.log((1 - TESTING) / (1 - HONEST));
        known.evidence = Math.max(0, now + gain);
        known.last = Math.max(known.last, payment.second());
        if (payment.failed()) {
            known.lastDecline = Math.max(known.lastDecline, payment.second());
        }
        return known;
    }

    /** The evidence after so many declines in a row. */
    static double evidenceOf(double declines) {
        return declines * Math.log(TESTING / HONEST);
    }

    void reset(long customer) {
        Tries known = tries.get(customer);
        if (known != null) {
            known.evidence = 0;
        }
    }

    private void sweep(long second) {
        if (++sinceSweep < SWEEP_EACH) {
            return;
        }
        sinceSweep = 0;
        List<Long> old = new ArrayList<>();
        tries.forEach((customer, each) -> {
            if (each.last < second - FORGOTTEN) {
                old.add(customer);
            }
        });
        old.forEach(tries::remove);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(sinceSweep);
        out.writeInt(tries.size());
        tries.forEach((customer, each) -> {
            out.writeLong(customer);
            each.save(out);
        });
    }

    void restore(DataInput in) throws IOException {
        sinceSweep = in.readInt();
        int count = in.readInt();
        tries.expect(count);
        for (int i = 0; i < count; i++) {
            tries.put(in.readLong(), Tries.restore(in));
        }
    }
}
