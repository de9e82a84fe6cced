package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least likely of four windows that end at an order.
 *
 * @param window in microseconds
 * @param start of the first order in it
 * @param count purchases in it: a declined order that is tried again counts once
 * @param power of ten: the chance of so many is 1 in 10 to it
 */
record Verdict(long window, long start, int count, double power) {

    static final List<Long> WINDOWS = List.of(Micros.MINUTE, 5 * Micros.MINUTE, 30 * Micros.MINUTE, 2 * Micros.HOUR);

    static final long LONGEST = WINDOWS.getLast();

    /** A customer's pace varies; so many times its pace is still not held against it. */
    private static final double MARGIN = 3;
    /** Within it an order with the total of the declined one before it is the same purchase. */
    private static final long RETRY = 10 * Micros.MINUTE;

    /** The verdict on the orders that end at this index, null where no window holds an unlikely number. */
    static @Nullable Verdict at(Orders orders, int end, double perDay, BurstThresholds thresholds) {
        if (end + 1 < thresholds.least()) {
            return null;
        }
        Verdict best = null;
        int count = 0;
        int index = end;
        long last = orders.time(end);
        for (long window : WINDOWS) {
            while (index >= 0 && last - orders.time(index) < window) {
                count += isRetry(orders, index) ? 0 : 1;
                index--;
            }
            if (count >= thresholds.least()) {
                double mean = MARGIN * perDay * window / Micros.DAY;
                double power = -PoissonTail.log10(mean, count);
                if (power > thresholds.power() && (best == null || power > best.power())) {
                    best = new Verdict(window, orders.time(index + 1), count, power);
                }
            }
        }
        return best;
    }

    private static boolean isRetry(Orders orders, int index) {
        return index > 0
                && orders.status(index - 1) == Status.FAILED
                && orders.total(index) == orders.total(index - 1)
                && orders.time(index) - orders.time(index - 1) < RETRY;
    }

    /** The worse of two. */
    static Verdict worse(@Nullable Verdict one, Verdict other) {
        return one == null || other.power() > one.power() ? other : one;
    }
}
