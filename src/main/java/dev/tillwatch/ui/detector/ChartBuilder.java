package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.chart.Hatch;
import dev.tillwatch.ui.chart.PlotData;
import dev.tillwatch.ui.chart.PlotEvent;
import dev.tillwatch.ui.chart.PlotMark;
import dev.tillwatch.ui.chart.Point;
import dev.tillwatch.ui.chart.ValueAxis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Turns what a detector's model holds into the picture of one span of time. */
final class ChartBuilder {

    private static final Texts TEXTS = Texts.of("tab");
    private static final int NEXT_TICK_MINUTES = 5;

    private final DetectorModel model;
    private final ChartSpec spec;

    ChartBuilder(DetectorModel model) {
        this.model = model;
        this.spec = model.factory().chart();
    }

    /** Empty before the first poll. */
    Optional<PlotData> build(ChartSpec.Span span) {
        LocalDateTime read = model.completeTo().get();
        if (read == null) {
            return Optional.empty();
        }
        LocalDateTime lost = model.reach().offlineUntil().get();
        LocalDateTime now = lost == null || lost.isBefore(read) ? read : lost;
        LocalDateTime from = from(span, now);
        LocalDateTime to = to(span, now);
        List<Reading> readings = model.readings(spec.series(), from, to);
        List<Point> points = readings.stream().map(Point::of).toList();
        List<PlotMark> marks = marks(from, to);
        List<Hatch> hatches = new ArrayList<>();
        // A bar that runs is hatched itself.
        if (!points.isEmpty() && !points.getLast().complete() && spec.shape() != ChartSpec.Shape.BARS) {
            hatches.add(new Hatch(points.getLast().at(), read, Hatch.Kind.RUNNING));
        }
        if (now.isAfter(read)) {
            hatches.add(new Hatch(read, now, Hatch.Kind.NO_DATA));
        }
        return Optional.of(PlotData.of(from, to, axis(points, marks), spec.shape(), points)
                .withInterval(spec.interval())
                .withMarks(marks, selectedKey())
                .withHatches(hatches)
                .withEvents(events(from.toLocalDate(), to.toLocalDate()))
                .withScanned(new PlotData.Scanned(model.reach().coverage(), now, TEXTS.get("chart.scanned")))
                .withTips(new ChartTips(model, now.toLocalDate())));
    }

    private List<PlotEvent> events(LocalDate first, LocalDate last) {
        return model.settings().get().calendar().entries().stream()
                .filter(entry -> !entry.to().isBefore(first) && !entry.from().isAfter(last))
                .map(PlotEvent::of)
                .toList();
    }

    private @Nullable AnomalyKey selectedKey() {
        Row row = model.selected().get();
        return row == null ? null : row.key();
    }

    private static LocalDateTime from(ChartSpec.Span span, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (span) {
            case HOUR -> to(span, now).minus(span.length());
            case TODAY -> today.atStartOfDay();
            default -> today.plusDays(1).minusDays(span.length().toDays()).atStartOfDay();
        };
    }

    private static LocalDateTime to(ChartSpec.Span span, LocalDateTime now) {
        return switch (span) {
            case HOUR -> {
                LocalDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
                yield minute.plusMinutes(NEXT_TICK_MINUTES - minute.getMinute() % NEXT_TICK_MINUTES);
            }
            case TODAY -> now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            default -> now.toLocalDate().plusDays(1).atStartOfDay();
        };
    }

    /** The rows in view, the mild ones below the worse ones. */
    private List<PlotMark> marks(LocalDateTime from, LocalDateTime to) {
        List<PlotMark> marks = new ArrayList<>();
        for (Entry entry : model.tables().getFirst().shown().inMemory().toList()) {
            LocalDateTime at = entry.row().at();
            Optional<Anomaly> judged = entry.state().judged();
            if (at == null || at.isBefore(from) || !at.isBefore(to) || judged.isEmpty() || entry.isWithdrawn()) {
                continue;
            }
            BigDecimal value = entry.row()
                    .fact(spec.markFact())
                    .map(Fact::value)
                    .map(ValueOrder::number)
                    .orElse(null);
            if (value != null) {
                marks.add(new PlotMark(
                        entry.key(), at, value.doubleValue(), judged.get().severity()));
            }
        }
        marks.sort(Comparator.comparing(PlotMark::severity)
                .thenComparing(PlotMark::at)
                .reversed());
        return marks;
    }

    private ValueAxis axis(List<Point> points, List<PlotMark> marks) {
        double[] values = DoubleStream.concat(
                        points.stream().flatMapToDouble(p -> DoubleStream.of(p.observed(), p.low(), p.high())),
                        marks.stream().mapToDouble(PlotMark::value))
                .filter(Double::isFinite)
                .toArray();
        Double lowest = spec.lowest();
        Double highest = spec.highest();
        double min = lowest != null ? lowest : DoubleStream.of(values).min().orElse(0);
        double max = DoubleStream.of(values).max().orElse(min + 1);
        return ValueAxis.over(min, highest == null ? max : Math.max(max, highest), spec.percent() && min < 0);
    }
}
