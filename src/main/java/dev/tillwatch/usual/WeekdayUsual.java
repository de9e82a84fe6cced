package dev.tillwatch.usual;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the same weekday, or the same hours of the weekday, brought in the weeks before a day or some hours of it. */
public final class WeekdayUsual {

    /** Weeks back that are looked at. */
    private static final int WEEKS = 4;

    /** Weeks from which something is called usual. */
    private static final int LEAST = 2;

    private WeekdayUsual() {}

    /** The points of a series, by time, between two moments. */
    public interface Series {
        List<Reading> between(String series, LocalDateTime from, LocalDateTime to);
    }

    /** The line of a row that counts orders; none of any other. */
    public static List<Comparison> of(Row row, Series series) {
        Optional<Fact> orders = row.fact("orders");
        if (isRunning(row) || orders.isEmpty() || !(orders.get().value() instanceof Value.Count)) {
            return List.of();
        }
        Optional<LocalDate> day = row.fact("day")
                .map(Fact::value)
                .filter(Value.Day.class::isInstance)
                .map(value -> ((Value.Day) value).date());
        if (day.isPresent()) {
            LocalDateTime from = day.get().atStartOfDay();
            return List.of(line(orders.get(), from, from.plusDays(1), false, series));
        }
        LocalDateTime start = moment(row, "start");
        LocalDateTime end = moment(row, "end");
        return start == null || end == null || !start.isBefore(end)
                ? List.of()
                : List.of(line(orders.get(), start, end, true, series));
    }

    /** A part of a day lies below any whole one. */
    private static boolean isRunning(Row row) {
        return switch (row) {
            case Anomaly anomaly -> anomaly.stage() == Stage.IN_PROGRESS;
            case Observation observation -> !observation.complete();
        };
    }

    private static @Nullable LocalDateTime moment(Row row, String id) {
        return row.fact(id)
                .map(Fact::value)
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).at())
                .orElse(null);
    }

    private static Comparison line(Fact orders, LocalDateTime from, LocalDateTime to, boolean hours, Series series) {
        Map<LocalDate, Long> counts = new LinkedHashMap<>();
        for (int week = 1; week <= WEEKS; week++) {
            LocalDateTime begin = from.minusWeeks(week);
            LocalDateTime end = to.minusWeeks(week);
            List<Reading> inside = series.between(hours ? "hour" : "day", begin, end).stream()
                    .filter(point -> point.complete()
                            // What was taken back is drawn as nothing.
                            && Double.isFinite(point.observed())
                            && !point.at().isBefore(begin)
                            && point.at().isBefore(end))
                    .toList();
            if (inside.size() == (hours ? Duration.between(begin, end).toHours() : 1)) {
                double sum = inside.stream().mapToDouble(Reading::observed).sum();
                counts.put(begin.toLocalDate(), Math.round(sum));
            }
        }
        return new Comparison(
                hours ? "hour" : "weekday",
                orders,
                counts.size() < LEAST ? null : usual(counts, hours),
                Basis.of(hours ? Basis.Things.HOURS : Basis.Things.DAYS, counts.size(), from));
    }

    private static Fact usual(Map<LocalDate, Long> counts, boolean hours) {
        Value low = new Value.Count(Collections.min(counts.values()));
        Value high = new Value.Count(Collections.max(counts.values()));
        String each = counts.entrySet().stream()
                .map(day -> day.getKey() + " " + day.getValue())
                .collect(Collectors.joining(", "));
        List<RowRef> rows = counts.keySet().stream()
                .map(day -> new RowRef(RowRef.Table.DAY, day.toString()))
                .toList();
        return Fact.computed(
                "usualWeekdayOrders",
                low.equals(high) ? low : new Value.Range(low, high),
                (hours ? "orders of the same hours on the same weekday: " : "orders on the same weekday: ") + each,
                rows);
    }
}
