package dev.tillwatch.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.ui.Pictures;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grounds of known events behind a series. */
class EventPainterTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final int DAYS = 10;
    private static final int WIDTH = 800;
    private static final double DAY = (WIDTH - 72) / (double) DAYS;

    @ParameterizedTest
    @EnumSource(CalendarEntry.Kind.class)
    void anEventHasAGroundAsWideAsItsDaysAndNoWider(CalendarEntry.Kind kind) {
        PixelReader pixels = drawn(true, entry(3, 4, kind));
        List<Color> days =
                IntStream.range(0, DAYS).mapToObj(day -> inside(pixels, day)).toList();
        Color plain = days.getFirst();
        assertThat(days.get(3)).isNotEqualTo(plain).isEqualTo(days.get(4));
        assertThat(days.get(2)).isEqualTo(plain);
        assertThat(days.get(5)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theKindsAreToldApartInBothLooks(boolean dark) {
        PixelReader pixels = drawn(
                dark,
                entry(1, 1, CalendarEntry.Kind.HOLIDAY),
                entry(3, 3, CalendarEntry.Kind.SALE),
                entry(5, 5, CalendarEntry.Kind.PRICE_CAMPAIGN));
        assertThat(List.of(inside(pixels, 0), inside(pixels, 1), inside(pixels, 3), inside(pixels, 5)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, 40})
    void anEventOutsideTheSpanIsNotDrawn(int from) {
        PixelReader pixels = drawn(true, entry(from, from + 2, CalendarEntry.Kind.SALE));
        assertThat(IntStream.range(0, DAYS).mapToObj(day -> inside(pixels, day)).distinct())
                .hasSize(1);
    }

    private static CalendarEntry entry(int from, int to, CalendarEntry.Kind kind) {
        return new CalendarEntry(FIRST.plusDays(from), FIRST.plusDays(to), kind, null, "Event");
    }

    private static PixelReader drawn(boolean dark, CalendarEntry... entries) {
        LocalDateTime from = FIRST.atStartOfDay();
        PlotData data = PlotData.of(
                        from, from.plusDays(DAYS), ValueAxis.over(0, 10, false), ChartSpec.Shape.LINE, List.of())
                .withEvents(List.of(entries).stream().map(PlotEvent::of).toList());
        return Pictures.onFx(() -> {
            Plot plot = new Plot();
            plot.setPrefHeight(146);
            plot.show(data);
            Scene scene = Pictures.scene(new VBox(plot), dark, WIDTH, 146);
            return scene.snapshot(null).getPixelReader();
        });
    }

    /** Below the name, between two lines of the grid, right of the middle of the day. */
    private static Color inside(PixelReader pixels, int day) {
        return pixels.getColor((int) (52 + (day + 0.7) * DAY), 100);
    }
}
