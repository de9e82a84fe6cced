package dev.tillwatch.simulate;

import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** India's national holidays with a fixed date and the days around the year's end, each as quiet as the others. */
record FixedHolidays(LocalDate from, LocalDate to) implements Seasons {

    private static final Set<MonthDay> DATES = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 26),
            MonthDay.of(5, 1),
            MonthDay.of(8, 15),
            MonthDay.of(10, 2),
            MonthDay.of(12, 25));

    private static final double QUIET = 0.72;

    static boolean is(LocalDate day) {
        return DATES.contains(MonthDay.from(day));
    }

    @Override
    public double factor(LocalDate day) {
        return is(day) ? QUIET : 1;
    }

    @Override
    public ShopCalendar calendar() {
        return new ShopCalendar(from.datesUntil(to.plusDays(1))
                .filter(FixedHolidays::is)
                .map(day -> new CalendarEntry(day, day, CalendarEntry.Kind.HOLIDAY, QUIET, "Holiday"))
                .toList());
    }
}
