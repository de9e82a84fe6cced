package dev.tillwatch.detect.state;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A shop's local time as microseconds since 1970, the finest step that a MySQL column holds; no zone is meant. */
public final class Micros {

    public static final long SECOND = 1_000_000;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    private static final int NANOS = 1000;

    private Micros() {}

    public static long of(LocalDateTime at) {
        return at.toLocalDate().toEpochDay() * DAY + at.toLocalTime().toNanoOfDay() / NANOS;
    }

    public static LocalDateTime toTime(long micros) {
        long seconds = Math.floorDiv(micros, SECOND);
        return LocalDateTime.ofEpochSecond(seconds, (int) Math.floorMod(micros, SECOND) * NANOS, ZoneOffset.UTC);
    }

    /** The beginning of the interval of this length that holds the moment; intervals are counted from 1970-01-01T00:00. */
    public static long floor(long micros, long length) {
        return Math.floorDiv(micros, length) * length;
    }
}
