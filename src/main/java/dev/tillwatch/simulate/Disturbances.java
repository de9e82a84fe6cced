package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong for many for a while: payments that are declined, orders that do not come or come in crowds. */
final class Disturbances {

    /** From inclusive, to exclusive; strength is the chance of a decline, or the orders against the usual ones. */
    record Disturbance(LocalDateTime from, LocalDateTime to, double strength, int plant, Target target) {

        private boolean covers(LocalDateTime at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private final List<Disturbance> declines = new ArrayList<>();
    private final List<Disturbance> volumes = new ArrayList<>();

    void decline(Disturbance disturbance) {
        declines.add(disturbance);
    }

    void volume(Disturbance disturbance) {
        volumes.add(disturbance);
    }

    /** The strongest failure of payments that this order meets, if one runs. */
    @Nullable
    Disturbance declineOf(Draft draft) {
        Disturbance strongest = null;
        for (Disturbance one : declines) {
            if (one.covers(draft.at())
                    && (strongest == null || one.strength() > strongest.strength())
                    && one.target().hits(draft)) {
                strongest = one;
            }
        }
        return strongest;
    }

    /** Whether an order that would have been placed now is. */
    boolean comes(LocalDateTime at, Draw draw) {
        double share = shareAt(at);
        return share >= 1 || draw.chance(share);
    }

    /** How many times the usual wishes there are now: 1, but in a planted crowd. */
    double surge(LocalDateTime at) {
        return Math.max(1, shareAt(at));
    }

    private double shareAt(LocalDateTime at) {
        for (Disturbance one : volumes) {
            if (one.covers(at)) {
                return one.strength();
            }
        }
        return 1;
    }
}
