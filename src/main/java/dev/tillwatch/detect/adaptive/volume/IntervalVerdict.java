package dev.tillwatch.detect.adaptive.volume;

import java.time.LocalDateTime;

/**
 * What an interval brought beside what was expected of it.
 *
 * @param span the intervals that were judged together, this one the last: 1, a few, or all of the day so far
 * @param spanCount what they brought
 * @param spanExpected what was expected of them
 * @param z standard deviations from that, negative below
 */
public record IntervalVerdict(
        LocalDateTime start,
        long count,
        double expected,
        int span,
        long spanCount,
        double spanExpected,
        double z,
        boolean judged,
        boolean unusual) {

    public boolean below() {
        return spanCount < spanExpected;
    }

    /** The same verdict beside all orders of the interval; see {@link DayVerdict#inOrders}. */
    IntervalVerdict inOrders(long orders, double times) {
        return new IntervalVerdict(start, orders, expected * times, span, spanCount, spanExpected, z, judged, unusual);
    }

    public double chance() {
        return CountTail.chance(z);
    }
}
