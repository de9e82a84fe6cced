package dev.tillwatch.evaluate;

import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file of the days that the shop's people know: one row a day. Days in a row with the same factor and name are one
 * entry; more orders than usual make it a sale, as many a price campaign, fewer or an unknown number a holiday.
 */
final class CalendarFile {

    static final String NAME = "calendar.csv";

    private static final CsvTable TABLE = new CsvTable(NAME, "day", "factor", "what");

    private record Day(LocalDate day, @Nullable Double factor, String what) {

        boolean continues(CalendarEntry entry) {
            return entry.to().plusDays(1).equals(day)
                    && entry.name().equals(what)
                    && Objects.equals(entry.factor(), factor);
        }

        CalendarEntry entryFrom(LocalDate from) {
            CalendarEntry.Kind kind = factor == null || factor < 1
                    ? CalendarEntry.Kind.HOLIDAY
                    : factor > 1 ? CalendarEntry.Kind.SALE : CalendarEntry.Kind.PRICE_CAMPAIGN;
            return new CalendarEntry(from, day, kind, factor, what);
        }
    }

    private CalendarFile() {}

    static ShopCalendar read(Path folder) throws IOException, BadShopFolder {
        List<Day> days = new ArrayList<>();
        TABLE.read(folder, row -> days.add(new Day(row.needDay("day"), factor(row), row.needText("what"))));
        days.sort(Comparator.comparing(Day::what).thenComparing(Day::day));
        List<CalendarEntry> entries = new ArrayList<>();
        for (Day day : days) {
            if (!entries.isEmpty() && day.continues(entries.getLast())) {
                entries.add(day.entryFrom(entries.removeLast().from()));
            } else {
                entries.add(day.entryFrom(day.day()));
            }
        }
        return new ShopCalendar(entries);
    }

    static void write(Path folder, ShopCalendar calendar) throws IOException {
        TABLE.write(folder, rows -> {
            for (CalendarEntry entry : calendar.entries()) {
                for (LocalDate day = entry.from(); !day.isAfter(entry.to()); day = day.plusDays(1)) {
                    rows.add(day, entry.factor(), entry.name());
                }
            }
        });
    }

    private static @Nullable Double factor(CsvRow row) throws BadShopFolder {
        String text = row.text("factor");
        if (text == null) {
            return null;
        }
        Double factor = Objects.requireNonNull(row.decimal("factor")).doubleValue();
        if (factor <= 0) {
            throw row.problem("not.factor", "factor", text);
        }
        return factor;
    }
}
