package dev.tillwatch.ui.chart;

import dev.tillwatch.format.Times;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The ticks of a span of time: quarters of an hour, hours, days, Mondays or months, whichever stand far enough apart. */
final class TimeAxis {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    private static final double NEAREST_PX = 64;
    private static final int[] MINUTES = {1, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720};
    private static final int[] DAYS = {1, 2};
    private static final int[] WEEKS = {1, 2, 4};
    private static final int[] MONTHS = {1, 2, 3, 6, 12};

    /** A tick and its words. */
    record Tick(LocalDateTime at, String label) {}

    private TimeAxis() {}

    static List<Tick> ticks(LocalDateTime from, LocalDateTime to, double width) {
        double seconds = Math.max(1, ChronoUnit.SECONDS.between(from, to));
        double fewest = seconds * NEAREST_PX / Math.max(width, NEAREST_PX);
        LocalDate day = from.toLocalDate();
        for (int step : MINUTES) {
            if (Duration.ofMinutes(step).toSeconds() >= fewest) {
                return walk(day.atStartOfDay(), from, to, at -> at.plusMinutes(step));
            }
        }
        for (int step : DAYS) {
            if (Duration.ofDays(step).toSeconds() >= fewest) {
                return walk(day.atStartOfDay(), from, to, at -> at.plusDays(step));
            }
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int step : WEEKS) {
            if (Duration.ofDays(7L * step).toSeconds() >= fewest) {
                return walk(monday.atStartOfDay(), from, to, at -> at.plusWeeks(step));
            }
        }
        for (int step : MONTHS) {
            if (Duration.ofDays(30L * step).toSeconds() >= fewest) {
                return months(from, to, step);
            }
        }
        return List.of();
    }

    private static List<Tick> months(LocalDateTime from, LocalDateTime to, int step) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate at = from.toLocalDate().withDayOfMonth(1);
                !at.atStartOfDay().isAfter(to);
                at = at.plusMonths(step)) {
            if (!at.atStartOfDay().isBefore(from)) {
                ticks.add(new Tick(at.atStartOfDay(), MONTH.format(at)));
            }
        }
        return ticks;
    }

    private static List<Tick> walk(
            LocalDateTime start, LocalDateTime from, LocalDateTime to, UnaryOperator<LocalDateTime> next) {
        boolean withinDays =
                ChronoUnit.HOURS.between(from, to) <= 48 && !start.toLocalTime().isAfter(LocalTime.MIN);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDateTime at = start; !at.isAfter(to); at = next.apply(at)) {
            if (!at.isBefore(from)) {
                boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
                boolean asDay = midnight
                        && (!withinDays
                                || ticks.stream().anyMatch(tick -> tick.label().contains(":")));
                ticks.add(new Tick(at, asDay ? DAY.format(at) : Times.minute(at)));
            }
        }
        return ticks;
    }
}
