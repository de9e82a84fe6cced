package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong for everybody for a while: payments that are declined, orders that do not come. */
final class Disturbances {

    /** From inclusive, to exclusive; strength is the chance of a decline, or the share of orders that still come. */
    record Disturbance(LocalDateTime from, LocalDateTime to, double strength, int plant) {

        private boolean covers(LocalDateTime at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private final List<Disturbance> declines = new ArrayList<>();
    private final List<Disturbance> lulls = new ArrayList<>();

    void decline(Disturbance disturbance) {
        declines.add(disturbance);
    }

    void lull(Disturbance disturbance) {
        lulls.add(disturbance);
    }

    /** The outage of the payments at this time, if one runs. */
    @Nullable
    Disturbance declineAt(LocalDateTime at) {
        return find(declines, at);
    }

    /** Whether an order that would have been placed now is. */
    boolean comes(LocalDateTime at, Draw draw) {
        Disturbance lull = find(lulls, at);
        return lull == null || draw.chance(lull.strength());
    }

    private static @Nullable Disturbance find(List<Disturbance> all, LocalDateTime at) {
        for (Disturbance one : all) {
            if (one.covers(at)) {
                return one;
            }
        }
        return null;
    }
}
