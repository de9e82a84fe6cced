package dev.tillwatch.record;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a row lies in the order of time: kind, moment, id, so that texts order as {@code FoundRows.NEWEST_FIRST} backwards. */
final class RowPlace {

    private static final char BORDER = '\u0000';
    private static final char BEHIND = '\u0001';
    /** Makes the days of every year that can be written positive. */
    private static final long SHIFT = 1L << 40;

    private RowPlace() {}

    static String of(Row row) {
        return begin(row.key().kind()) + time(row.at()) + BORDER + row.key().id();
    }

    /** Names a row, whatever its time. */
    static String name(AnomalyKey key) {
        return key.kind() + BORDER + key.id();
    }

    /** How {@link #name} names the row that lies in a place. */
    static String name(String place) {
        int time = place.indexOf(BORDER);
        return kind(place) + place.substring(place.indexOf(BORDER, time + 1));
    }

    static String kind(String place) {
        return place.substring(0, place.indexOf(BORDER));
    }

    /** Behind the rows of the kind that have no time, before all others. */
    static String dated(String kind) {
        return begin(kind) + BEHIND;
    }

    /** Before every row of the kind from a moment on. */
    static String from(String kind, LocalDateTime at) {
        return begin(kind) + time(at);
    }

    /** Before every row of the kind. */
    static String begin(String kind) {
        return kind + BORDER;
    }

    /** Behind every row of the kind. */
    static String end(String kind) {
        return kind + BEHIND;
    }

    private static String time(@Nullable LocalDateTime at) {
        return at == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%013d%014d",
                        at.toLocalDate().toEpochDay() + SHIFT,
                        at.toLocalTime().toNanoOfDay());
    }
}
