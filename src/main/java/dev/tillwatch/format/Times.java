package dev.tillwatch.format;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments, days and durations of the shop; times are never converted between zones. */
public final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("dd MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ENGLISH);

    private Times() {}

    /** HH:mm:ss on the day of {@code now}, {@code dd MMM HH:mm} on other days. */
    public static String shortly(LocalDateTime at, LocalDate today) {
        return at.toLocalDate().equals(today) ? CLOCK.format(at) : EARLIER.format(at);
    }

    public static String clock(LocalDateTime at) {
        return CLOCK.format(at);
    }

    public static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }

    /** "Sat 6 Sep". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code yyyy-MM-dd'T'HH:mm:ss}, for exports and reports. */
    public static String iso(LocalDateTime at) {
        return ISO.format(at);
    }

    /** "41 s", "6 min 12 s", "3 h 5 min". */
    public static String duration(long seconds) {
        Duration span = Duration.ofSeconds(seconds);
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return span.toMinutes() + " min" + (span.toSecondsPart() == 0 ? "" : " " + span.toSecondsPart() + " s");
        }
        return span.toHours() + " h" + (span.toMinutesPart() == 0 ? "" : " " + span.toMinutesPart() + " min");
    }
}
