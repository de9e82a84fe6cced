package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The facts that rows of days, hours and hindsight have in common. */
final class Figures {

    private static final double PERCENT = 100;
    private static final double MOST_ONE_IN = 1e15;
    private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);

    private Figures() {}

    static List<RowRef> rows(LocalDate day) {
        return List.of(new RowRef(RowRef.Table.DAY, day.toString()));
    }

    /** Rounded to whole orders. */
    static Value.Count count(double orders) {
        return new Value.Count(Math.round(orders));
    }

    static Value.Percent difference(double observed, double expected) {
        double percent = expected > 0 ? PERCENT * (observed - expected) / expected : 0;
        return new Value.Percent(BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP), true);
    }

    /** How far a factor takes the level away from itself. */
    static Value.Percent factor(double factor) {
        return new Value.Percent(BigDecimal.valueOf(PERCENT * (factor - 1)).setScale(1, RoundingMode.HALF_UP), true);
    }

    static Fact chance(double chance) {
        double oneIn = Math.min(MOST_ONE_IN, 1 / Math.max(chance, 1 / MOST_ONE_IN));
        return Fact.computed(
                "chance",
                new Value.Count(new BigDecimal(oneIn).round(THREE_FIGURES).longValue()),
                "one in so many ordinary days or hours is as far from its expectation, by a count whose mean varies",
                List.of());
    }

    static Fact deviation(double z) {
        return Fact.computed(
                "deviation",
                new Value.Decimal(BigDecimal.valueOf(z).setScale(1, RoundingMode.HALF_UP)),
                "standard deviations from the expectation",
                List.of());
    }

    /** Orders times what an order brings, to three figures. */
    static Value money(double orders, double basket) {
        if (basket <= 0) {
            return new Value.Absent();
        }
        BigDecimal amount = BigDecimal.valueOf(Math.abs(orders) * basket).round(THREE_FIGURES);
        return new Value.Money(Decimals.money(amount.setScale(2, RoundingMode.HALF_UP)));
    }

    static Fact stake(double orders, double basket) {
        return Fact.computed(
                "stake",
                money(orders, basket),
                "orders missing or too many x what an order brought in the four weeks before",
                List.of());
    }

    static Fact weekday(LocalDate day) {
        return Fact.of("weekday", new Value.Code(day.getDayOfWeek().name().toLowerCase(Locale.ROOT)));
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What the calendar has on that day, by the names the analyst gave. */
    static Fact calendar(ShopCalendar calendar, LocalDate day) {
        return calendar.on(day)
                .map(entry -> Fact.text("calendar", entry.name()))
                .orElse(Fact.of("calendar", new Value.Code("noEntry")));
    }

    /** The entry that makes an anomaly of that day an expected one; none where it says nothing about orders. */
    static List<Fact> expectedEvent(ShopCalendar calendar, LocalDate day) {
        if (!calendar.changesVolume(day)) {
            return List.of();
        }
        String name = calendar.on(day).map(CalendarEntry::name).orElse("");
        return List.of(Fact.text("expectedEvent", name));
    }
}
