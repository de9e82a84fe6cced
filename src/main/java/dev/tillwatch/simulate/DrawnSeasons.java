package dev.tillwatch.simulate;

import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Festivals and holidays that the calendar knows, and days that it does not: local holidays, days without rows, and
 * changes of the clock. Promotions of single products are in no calendar: every day has some.
 */
final class DrawnSeasons implements Seasons {

    private record Festival(int day, int days, double factor) {}

    private static final List<Festival> FESTIVALS =
            List.of(new Festival(150, 3, 1.5), new Festival(288, 5, 1.9), new Festival(331, 4, 1.7));

    /** Odd days come so many days after the beginning at least, and before the end. */
    private static final int MARGIN = 10;

    private final List<CalendarEntry> entries = new ArrayList<>();
    private final Map<LocalDate, Double> factors = new HashMap<>();
    private final Set<LocalDate> missing = new HashSet<>();
    private final boolean clockChanges;

    DrawnSeasons(ShopPlan plan, Draw draw) {
        for (Festival festival : FESTIVALS) {
            LocalDate from = plan.firstDay().plusDays(festival.day());
            LocalDate to = from.plusDays(festival.days() - 1L);
            enter(new CalendarEntry(from, to, CalendarEntry.Kind.SALE, festival.factor(), "Festival"));
        }
        plan.firstDay()
                .datesUntil(plan.lastDay().plusDays(1))
                .filter(FixedHolidays::is)
                .filter(day -> !factors.containsKey(day))
                .forEach(day -> {
                    double factor = Math.rint(draw.uniform(0.70, 0.85) * 100) / 100;
                    enter(new CalendarEntry(day, day, CalendarEntry.Kind.HOLIDAY, factor, "Holiday"));
                });
        Manner.Days.Oddities oddities = plan.manner().days().oddities();
        for (int i = 0; i < oddities.localHolidays(); i++) {
            factors.put(ordinary(plan, draw), draw.uniform(0.45, 0.75));
        }
        for (int i = 0; i < oddities.missingDays(); i++) {
            missing.add(ordinary(plan, draw));
        }
        this.clockChanges = oddities.clockChanges();
    }

    @Override
    public double factor(LocalDate day) {
        return missing.contains(day) ? 0 : factors.getOrDefault(day, 1.0);
    }

    @Override
    public ShopCalendar calendar() {
        return new ShopCalendar(entries);
    }

    @Override
    public int lived(LocalDate day, int hour) {
        return clockChanges ? ClockChange.lived(day, hour) : 1;
    }

    @Override
    public boolean odd(LocalDate day) {
        return missing.contains(day) || (clockChanges && ClockChange.on(day));
    }

    private void enter(CalendarEntry entry) {
        entries.add(entry);
        double factor = entry.factor() == null ? 1 : entry.factor();
        entry.from().datesUntil(entry.to().plusDays(1)).forEach(day -> factors.put(day, factor));
    }

    private LocalDate ordinary(ShopPlan plan, Draw draw) {
        LocalDate day;
        do {
            day = plan.firstDay().plusDays(draw.between(MARGIN, plan.days() - MARGIN));
        } while (factors.containsKey(day) || missing.contains(day) || ClockChange.on(day));
        return day;
    }
}
