package dev.tillwatch.detect.volume;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days the chart shows: those with orders, and the days without any after them, until orders come again or the
 * shop's now. A silence is drawn for so long only, since a mistyped year must not fill the chart with zeros.
 */
final class DrawnDays {

    /** Days; longer than any look-back on offer. */
    private static final int LONGEST_SILENCE = 400;

    private DrawnDays() {}

    static Set<LocalDate> of(NavigableMap<LocalDate, DayTotals> days, LocalDate today) {
        Set<LocalDate> drawn = new TreeSet<>(days.keySet());
        for (LocalDate day : days.keySet()) {
            LocalDate next = days.higherKey(day);
            LocalDate end = next == null ? today.plusDays(1) : next;
            LocalDate last = day.plusDays(LONGEST_SILENCE + 1L);
            for (LocalDate empty = day.plusDays(1); empty.isBefore(end) && empty.isBefore(last); ) {
                drawn.add(empty);
                empty = empty.plusDays(1);
            }
        }
        return drawn;
    }
}
