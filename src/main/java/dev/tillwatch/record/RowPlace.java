package dev.tillwatch.record;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where a row lies in the order of time: kind, moment, id, so that texts order as {@code FoundRows.NEWEST_FIRST} backwards. */
final class RowPlace {

    private static final char BORDER = '\u0000';
    private static final char BEHIND = '\u0001';
    /** Makes the seconds of every year that can be written positive. */
    private static final long SHIFT = 1L << 56;

    private RowPlace() {}

    static String of(Row row) {
        return begin(row.key().kind()) + time(row.at()) + BORDER + row.key().id();
    }

    /** Names a row, whatever its time. */
    static String name(AnomalyKey key) {
        return key.kind() + BORDER + key.id();
    }

    /** Before every row of the kind. */
    static String begin(String kind) {
        return kind + BORDER;
    }

    /** Behind every row of the kind. */
    static String end(String kind) {
        return kind + BEHIND;
    }

    private static String time(@org.jspecify.annotations.Nullable LocalDateTime at) {
        return at == null
                ? ""
                : String.format(Locale.ROOT, "%018d%09d", at.toEpochSecond(ZoneOffset.UTC) + SHIFT, at.getNano());
    }
}
