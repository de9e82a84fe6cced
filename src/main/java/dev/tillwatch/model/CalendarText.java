package dev.tillwatch.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as one text, and back: {@code 2026-11-08..2026-11-12 SALE 1.9 Diwali}, a line an event, {@code -} for a
 * factor that is not known. It is what a change of the calendar keeps.
 */
public final class CalendarText {

    private static final String UNKNOWN = "-";
    private static final String TO = "..";
    private static final int PARTS = 4;

    private CalendarText() {}

    public static String write(ShopCalendar calendar) {
        return calendar.entries().stream().map(CalendarText::line).collect(Collectors.joining("\n"));
    }

    /**
     * The calendar that was written; nothing is the empty one.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static ShopCalendar read(String text) {
        List<CalendarEntry> entries = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> entries.add(entry(line)));
        return new ShopCalendar(entries);
    }

    private static String line(CalendarEntry entry) {
        @Nullable Double factor = entry.factor();
        return entry.from() + TO + entry.to() + " " + entry.kind() + " " + (factor == null ? UNKNOWN : factor) + " "
                + entry.name().replaceAll("\\R", " ");
    }

    private static CalendarEntry entry(String line) {
        String[] parts = line.strip().split(" ", PARTS);
        int to = parts[0].indexOf(TO);
        if (parts.length < PARTS || to < 0) {
            throw new IllegalArgumentException("not an event of a calendar: " + line);
        }
        try {
            return new CalendarEntry(
                    LocalDate.parse(parts[0].substring(0, to)),
                    LocalDate.parse(parts[0].substring(to + TO.length())),
                    CalendarEntry.Kind.valueOf(parts[1]),
                    parts[2].equals(UNKNOWN) ? null : Double.valueOf(parts[2]),
                    parts[PARTS - 1]);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("not an event of a calendar: " + line, unreadable);
        }
    }
}
