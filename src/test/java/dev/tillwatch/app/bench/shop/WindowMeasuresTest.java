package dev.tillwatch.app.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.bench.Spread;
import dev.tillwatch.app.bench.WindowFigures;
import org.junit.jupiter.api.Test;

class WindowMeasuresTest {

    private static final Spread SPREAD = new Spread(10, 1, 2, 3);

    private final Figures figures = new Figures((measure, value) -> {});

    private void put(double orders, double quickOrders) {
        WindowFigures.Reached load = new WindowFigures.Reached(1_000, orders, 985, SPREAD, 7);
        WindowFigures.Reached quick = new WindowFigures.Reached(1_000, quickOrders, 60, SPREAD, 0);
        new WindowMeasures(figures).put(new WindowFigures(SPREAD, SPREAD, load, quick, 0), 4_000);
    }

    @Test
    void tellsWhatTheLoadReachedBesideWhatWasAskedFor() {
        put(951, 1_000);

        assertThat(figures.of(Measure.ORDERS_ASKED)).contains(1_000.0);
        assertThat(figures.of(Measure.ORDERS)).contains(951.0);
        assertThat(figures.of(Measure.ROWS)).contains(985.0);
        assertThat(figures.of(Measure.PIXEL_UNSEEN)).contains(7.0);
        assertThat(figures.of(Measure.FX_P99)).contains(2.0);
        assertThat(figures.of(Measure.FX_LONGEST)).contains(3.0);
        assertThat(WindowMeasures.ALL)
                .allSatisfy(measure -> assertThat(figures.of(measure)).isPresent());
    }

    @Test
    void underTooLittleLoadNothingIsSaidOfTheWindow() {
        put(949, 1_000);

        assertThat(figures.of(Measure.ORDERS)).contains(949.0);
        assertThat(figures.of(Measure.FX_P99)).isEmpty();
        assertThat(figures.reason(Measure.FX_P99)).contains("the load reached 949 of 1,000 orders a second");
        assertThat(figures.of(Measure.PIXEL_P99)).isEmpty();
        assertThat(figures.of(Measure.FAST_PIXEL_P99)).contains(2.0);
    }
}
