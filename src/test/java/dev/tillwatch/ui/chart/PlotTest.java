package dev.tillwatch.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Severity;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.ui.Pictures;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotTest {

    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2025, 9, 16, 0, 0);
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    @Test
    void aClickOnAMarkHandsItsRowOn() {
        AtomicReference<AnomalyKey> clicked = new AtomicReference<>();
        Pictures.onFx(() -> {
            Plot plot = laidOut(line(144));
            plot.setOnMark(clicked::set);
            Point2D place = plot.placeOf(key(2)).orElseThrow();
            Event.fireEvent(plot, mouse(MouseEvent.MOUSE_CLICKED, place.getX() + 2, place.getY() - 2));
            return plot;
        });
        assertThat(clicked).hasValue(key(2));
    }

    @Test
    void aClickBesideTheMarksSelectsNothing() {
        AtomicReference<AnomalyKey> clicked = new AtomicReference<>();
        Pictures.onFx(() -> {
            Plot plot = laidOut(line(144));
            plot.setOnMark(clicked::set);
            Event.fireEvent(plot, mouse(MouseEvent.MOUSE_CLICKED, 60, 10));
            return plot;
        });
        assertThat(clicked).hasValue(null);
    }

    @Test
    void hoveringShowsTheValuesOfTheInterval() {
        String words = Pictures.onFx(() -> {
            Plot plot = laidOut(line(144).withTips(new PlotData.Tips() {
                @Override
                public List<String> of(Point point) {
                    return List.of(point.at().toString());
                }
            }));
            Event.fireEvent(plot, mouse(MouseEvent.MOUSE_MOVED, 52 + (800 - 72) / 2.0 + 1, 20));
            Label tip = (Label) plot.lookup(".plot-tip");
            assertThat(tip.isVisible()).isTrue();
            return tip.getText();
        });
        assertThat(words).isEqualTo("2025-09-16T12:00");
    }

    @Test
    void theBarIsColouredWhereScannedAndHoveringSaysWhetherItIs() {
        LocalDateTime now = MIDNIGHT.plusHours(23);
        PlotData loading = line(144)
                .withScanned(scanned(now, MIDNIGHT, MIDNIGHT.plusHours(6), MIDNIGHT.plusHours(18), now))
                .withTips(new PlotData.Tips() {
                    @Override
                    public List<String> scanned(LocalDateTime at) {
                        return List.of("bar " + at.getHour());
                    }
                });
        Pictures.onFx(() -> {
            Plot plot = plot(loading);
            Scene scene = Pictures.scene(new VBox(plot), true, 800, 146);
            plot.setPrefHeight(146);
            PixelReader pixels = scene.snapshot(null).getPixelReader();
            double hour = (800 - 72) / 24.0;
            int y = 146 - 30 + 24 + 2;
            List<Color> hours = IntStream.of(3, 12, 20)
                    .mapToObj(at -> pixels.getColor((int) (52 + at * hour), y))
                    .toList();
            Color calm = plot.style().scanned();
            assertThat(hours.getFirst()).isEqualTo(calm);
            assertThat(hours.get(1)).isNotEqualTo(calm);
            assertThat(hours.getLast()).isEqualTo(calm);

            Label tip = (Label) plot.lookup(".plot-tip");
            Event.fireEvent(plot, mouse(MouseEvent.MOUSE_MOVED, 52 + 12.5 * hour, y));
            assertThat(tip.getText()).isEqualTo("bar 12");
            Event.fireEvent(plot, mouse(MouseEvent.MOUSE_EXITED, 0, 0));
            assertThat(tip.isVisible()).isFalse();
            return plot;
        });
    }

    @Test
    void aHundredThousandPointsAreDrawn() {
        int children = Pictures.onFx(
                () -> laidOut(line(100_000)).getChildrenUnmodifiable().size());
        assertThat(children).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void looksAsItShould(boolean dark) {
        Scene scene = Pictures.onFx(() -> {
            Plot degraded = new Plot();
            LocalDateTime lost = MIDNIGHT.plusHours(20);
            degraded.show(line(120)
                    .withHatches(List.of(new Hatch(lost, lost.plusMinutes(40), Hatch.Kind.NO_DATA)))
                    .withScanned(scanned(
                            lost.plusMinutes(40), MIDNIGHT, MIDNIGHT.plusHours(6), MIDNIGHT.plusHours(9), lost)));
            VBox box = new VBox(plot(line(144)), plot(steps()), plot(bars()), plot(line(100_000)), degraded);
            box.getChildren().forEach(child -> ((Plot) child).setPrefHeight(146));
            box.setStyle("-fx-background-color: -color-bg-default; -fx-padding: 8 12 8 12; -fx-spacing: 8");
            Scene made = Pictures.scene(box, dark, 920, 800);
            Pictures.write(made, dark ? "plots-dark" : "plots-light");
            return made;
        });
        assertThat(scene.getRoot().getChildrenUnmodifiable()).hasSize(5);
    }

    /** The times are begins and ends of spans by turns. */
    private static PlotData.Scanned scanned(LocalDateTime until, LocalDateTime... times) {
        Coverage coverage = Coverage.NONE;
        for (int i = 0; i < times.length; i += 2) {
            coverage = coverage.with(new Coverage.Span(times[i], times[i + 1]));
        }
        return new PlotData.Scanned(coverage, until, "Scanned");
    }

    private static Plot plot(PlotData data) {
        Plot plot = new Plot();
        plot.show(data);
        return plot;
    }

    private static Plot laidOut(PlotData data) {
        Plot plot = plot(data);
        plot.resize(800, 146);
        plot.layout();
        return plot;
    }

    private static PlotData line(int count) {
        LocalDateTime end = MIDNIGHT.plusDays(1);
        Duration interval = Duration.between(MIDNIGHT, end).dividedBy(count);
        List<Point> points = IntStream.range(0, count)
                .mapToObj(i -> new Point(MIDNIGHT.plus(interval.multipliedBy(i)), 4 * Math.sin(i), -25, 5, true))
                .toList();
        List<PlotMark> marks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            marks.add(new PlotMark(key(i), MIDNIGHT.plusHours(1 + i), -100 + 7 * i, SEVERITIES.get(i % 4)));
        }
        LocalDateTime now = MIDNIGHT.plusHours(23);
        return PlotData.of(MIDNIGHT, end, ValueAxis.over(-100, 50, true), ChartSpec.Shape.LINE, points)
                .withMarks(marks, key(4))
                .withHatches(List.of(new Hatch(now.minusMinutes(10), now, Hatch.Kind.RUNNING)))
                .withScanned(scanned(now, MIDNIGHT, now));
    }

    private static PlotData steps() {
        List<Point> points = IntStream.range(0, 54)
                .mapToObj(i -> new Point(MIDNIGHT.plusMinutes(480 + i * 10L), i % 9 == 5 ? 9 : 1 + i % 3, 0, 5, true))
                .toList();
        return PlotData.of(
                        MIDNIGHT.plusHours(8),
                        MIDNIGHT.plusHours(17),
                        ValueAxis.over(0, 12, false),
                        ChartSpec.Shape.STEP,
                        points)
                .withMarks(List.of(new PlotMark(key(1), MIDNIGHT.plusMinutes(533), 9, Severity.HIGH)), null);
    }

    private static PlotData bars() {
        LocalDateTime first = MIDNIGHT.minusDays(41);
        List<Point> points = IntStream.range(0, 42)
                .mapToObj(i -> new Point(
                        first.plusDays(i),
                        i == 20 ? 0 : 1500 + i * 37 % 900,
                        1400 + i % 7 * 100,
                        2000 + i % 7 * 100,
                        i < 41))
                .toList();
        return PlotData.of(first, MIDNIGHT.plusDays(1), ValueAxis.over(0, 2900, false), ChartSpec.Shape.BARS, points)
                .withMarks(
                        List.of(
                                new PlotMark(key(1), first.plusDays(20), 0, Severity.CRITICAL),
                                new PlotMark(
                                        key(2),
                                        first.plusDays(30),
                                        points.get(30).observed(),
                                        Severity.HIGH),
                                new PlotMark(
                                        key(3),
                                        first.plusDays(33),
                                        points.get(33).observed(),
                                        Severity.MEDIUM)),
                        key(2));
    }

    private static AnomalyKey key(int id) {
        return new AnomalyKey("price", "transaction", Integer.toString(id));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
