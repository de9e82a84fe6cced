package dev.tillwatch.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The holidays, sales and price campaigns that the analyst knows of, by their first day. */
public record ShopCalendar(List<CalendarEntry> entries) {

    public static final ShopCalendar EMPTY = new ShopCalendar(List.of());

    public ShopCalendar {
        entries = entries.stream()
                .sorted(Comparator.comparing(CalendarEntry::from).thenComparing(CalendarEntry::name))
                .toList();
    }

    /** What is on that day; of several the one that began first. */
    public Optional<CalendarEntry> on(LocalDate day) {
        for (CalendarEntry entry : entries) {
            if (entry.covers(day)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether more or fewer orders are to be expected on that day than on an ordinary one. */
    public boolean changesVolume(LocalDate day) {
        for (CalendarEntry entry : entries) {
            if (entry.kind() != CalendarEntry.Kind.PRICE_CAMPAIGN && entry.covers(day)) {
                return true;
            }
        }
        return false;
    }
}
