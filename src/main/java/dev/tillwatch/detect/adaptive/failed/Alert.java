package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.NamelessOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declines of one scope that are too many: from the first of the run to the end, with all that it is judged by. */
final class Alert {

    /** What is known when it is raised. */
    record Origin(
            Scope.One one,
            @Nullable String name,
            long raised,
            long start,
            double normal,
            double typicalOrder,
            int need) {}

    private static final long NEVER = Long.MIN_VALUE;

    private final Origin origin;
    private final List<Payment> declines = new ArrayList<>();
    private final long anchor;
    private int successes;
    private long firstSuccessAfter = NEVER;
    private boolean ended;

    /** @param declines those that raised it, at least one */
    Alert(Origin origin, List<Payment> declines) {
        this.origin = origin;
        this.declines.addAll(declines);
        this.anchor = declines.getFirst().id();
    }

    private Alert(Origin origin, long anchor) {
        this.origin = origin;
        this.anchor = anchor;
    }

    Origin origin() {
        return origin;
    }

    /** What makes it the same alert: its scope and the first decline of the run. */
    String id() {
        String which = origin.one.scope() == Scope.CUSTOMER ? origin.one.number() + "-" : "";
        return origin.one.scope().word() + "-" + which + anchor;
    }

    List<Payment> declines() {
        return declines;
    }

    long lastDecline() {
        long last = origin.start;
        for (int i = declines.size() - 1; i >= 0; i--) {
            last = Math.max(last, declines.get(i).second());
        }
        return last;
    }

    int tries() {
        return declines.size() + successes;
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    void add(Payment payment) {
        if (payment.failed()) {
            declines.add(payment);
            return;
        }
        successes++;
        if (firstSuccessAfter == NEVER) {
            firstSuccessAfter = payment.second();
        }
    }

    /** Seconds from the decline before it to the first success after the alert was raised; null: none. */
    @Nullable
    Long thenOk() {
        if (origin.one.scope() != Scope.CUSTOMER || firstSuccessAfter == NEVER) {
            return null;
        }
        long before = origin.start;
        for (Payment decline : declines) {
            before = decline.second() <= firstSuccessAfter ? Math.max(before, decline.second()) : before;
        }
        return firstSuccessAfter - before;
    }

    /** A decline is none after all; false where too few are left. */
    boolean without(long id) {
        declines.removeIf(payment -> payment.id() == id);
        return declines.size() >= origin.need;
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(origin.one.scope().name());
        out.writeLong(origin.one.number());
        boolean person = origin.one.scope() == Scope.CUSTOMER;
        Format.writeText(out, person && !NamelessOutput.takesNames(out) ? null : origin.name);
        out.writeLong(origin.raised);
        out.writeLong(origin.start);
        out.writeDouble(origin.normal);
        out.writeDouble(origin.typicalOrder);
        out.writeInt(origin.need);
        out.writeLong(anchor);
        out.writeInt(successes);
        out.writeLong(firstSuccessAfter);
        out.writeBoolean(ended);
        out.writeInt(declines.size());
        for (Payment decline : declines) {
            decline.save(out);
        }
    }

    static Alert restore(DataInput in) throws IOException {
        Scope.One one = new Scope.One(Scope.valueOf(in.readUTF()), in.readLong());
        Origin origin = new Origin(
                one, Format.readText(in), in.readLong(), in.readLong(), in.readDouble(), in.readDouble(), in.readInt());
        Alert alert = new Alert(origin, in.readLong());
        alert.successes = in.readInt();
        alert.firstSuccessAfter = in.readLong();
        alert.ended = in.readBoolean();
        for (int count = in.readInt(); count > 0; count--) {
            alert.declines.add(Payment.restore(in));
        }
        return alert;
    }
}
