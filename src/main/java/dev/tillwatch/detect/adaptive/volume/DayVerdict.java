package dev.tillwatch.detect.adaptive.volume;

import java.time.LocalDate;

/**
 * What a day brought beside what was expected of it.
 *
 * @param low the band that nearly all ordinary days lie in
 * @param z standard deviations from the expectation, negative below
 * @param level orders of an average weekday at that time; 0 where nothing was known
 * @param weekday times the level, by the day of the week
 * @param month times the level, by the day of the month
 * @param calendar times the level, by the calendar; 1 where it says nothing
 * @param judged whether enough was known
 */
public record DayVerdict(
        LocalDate day,
        JudgedCount counted,
        double expected,
        double low,
        double high,
        double z,
        double level,
        double weekday,
        double month,
        double calendar,
        boolean judged,
        boolean unusual) {

    /** Its orders. */
    public long count() {
        return counted.orders();
    }

    public boolean below() {
        return z < 0;
    }

    /**
     * The same verdict in all orders of the day, those too that were left out when it was judged.
     *
     * @param times so many orders usually are for each that is judged
     */
    DayVerdict inOrders(long orders, double times) {
        return new DayVerdict(
                day,
                new JudgedCount(orders, counted.paid()),
                expected * times,
                low * times,
                high * times,
                z,
                level * times,
                weekday,
                month,
                calendar,
                judged,
                unusual);
    }

    public double chance() {
        return CountTail.chance(z);
    }
}
