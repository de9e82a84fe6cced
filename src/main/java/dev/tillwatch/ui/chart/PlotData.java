package dev.tillwatch.ui.chart;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.monitor.Coverage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@link Plot} draws, as one value: start with {@link #of} and add with the {@code with…} methods.
 *
 * @param points by time; each stands for {@code interval}
 * @param shape null draws dots
 * @param marks later ones lie on top
 * @param chosen the mark that has a ring
 * @param events known events, drawn behind all else
 * @param scanned which of the time was scanned; null draws no coverage bar
 * @param tips the words that hovering shows
 */
public record PlotData(
        LocalDateTime from,
        LocalDateTime to,
        ValueAxis values,
        Duration interval,
        List<Point> points,
        ChartSpec.@Nullable Shape shape,
        List<PlotMark> marks,
        @Nullable AnomalyKey chosen,
        List<Hatch> hatches,
        List<PlotEvent> events,
        @Nullable Scanned scanned,
        Tips tips) {

    /** What has been scanned of the time up to {@code until}; the rest of it is outlined. */
    public record Scanned(Coverage coverage, LocalDateTime until, String label) {}

    /** The words that hovering shows, one line each. */
    public interface Tips {

        /** No words. */
        Tips NONE = new Tips() {};

        default List<String> of(Point point) {
            return List.of();
        }

        default List<String> of(PlotMark mark) {
            return List.of();
        }

        /** Over the coverage bar: whether this moment has been scanned. */
        default List<String> scanned(LocalDateTime at) {
            return List.of();
        }

        /** All that the coverage bar says. */
        default List<String> scanned() {
            return List.of();
        }
    }

    public PlotData {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
        hatches = List.copyOf(hatches);
        events = List.copyOf(events);
    }

    /** Series without marks, hatches or coverage; {@code shape} null draws dots. */
    public static PlotData of(
            LocalDateTime from,
            LocalDateTime to,
            ValueAxis values,
            ChartSpec.@Nullable Shape shape,
            List<Point> points) {
        Duration interval = points.size() < 2
                ? Duration.between(from, to)
                : Duration.between(points.get(0).at(), points.get(1).at());
        return new PlotData(
                from, to, values, interval, points, shape, List.of(), null, List.of(), List.of(), null, Tips.NONE);
    }

    public PlotData withInterval(Duration length) {
        return new PlotData(from, to, values, length, points, shape, marks, chosen, hatches, events, scanned, tips);
    }

    public PlotData withMarks(List<PlotMark> some, @Nullable AnomalyKey ringed) {
        return new PlotData(from, to, values, interval, points, shape, some, ringed, hatches, events, scanned, tips);
    }

    public PlotData withHatches(List<Hatch> some) {
        return new PlotData(from, to, values, interval, points, shape, marks, chosen, some, events, scanned, tips);
    }

    public PlotData withEvents(List<PlotEvent> some) {
        return new PlotData(from, to, values, interval, points, shape, marks, chosen, hatches, some, scanned, tips);
    }

    public PlotData withScanned(@Nullable Scanned bar) {
        return new PlotData(from, to, values, interval, points, shape, marks, chosen, hatches, events, bar, tips);
    }

    public PlotData withTips(Tips words) {
        return new PlotData(from, to, values, interval, points, shape, marks, chosen, hatches, events, scanned, words);
    }

    Optional<PlotMark> chosenMark() {
        return marks.stream().filter(mark -> mark.key().equals(chosen)).findFirst();
    }
}
