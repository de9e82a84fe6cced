package dev.tillwatch.app.bench.shop;

import dev.tillwatch.app.bench.WindowFigures;
import dev.tillwatch.i18n.Texts;
import java.util.List;
import java.util.Locale;

/** Puts what the window's run measured among the figures; what was measured under too little load is told to be missing. */
final class WindowMeasures {

    static final List<Measure> ALL = List.of(
            Measure.ORDERS_ASKED,
            Measure.ORDERS,
            Measure.ROWS,
            Measure.PIXEL_P50,
            Measure.PIXEL_P99,
            Measure.PIXEL_UNSEEN,
            Measure.FAST_PIXEL_P50,
            Measure.FAST_PIXEL_P99,
            Measure.FX_P50,
            Measure.FX_P99,
            Measure.FX_LONGEST,
            Measure.FIRST_FRAME);

    private static final Texts TEXTS = Texts.of("bench");

    private final Figures figures;

    WindowMeasures(Figures figures) {
        this.figures = figures;
    }

    void put(WindowFigures window, double firstFrame) {
        WindowFigures.Reached load = window.load();
        figures.put(Measure.ORDERS_ASKED, load.asked());
        figures.put(Measure.ORDERS, load.orders());
        figures.put(Measure.ROWS, load.rows());
        figures.put(Measure.PIXEL_UNSEEN, load.unseen());
        put(load, Measure.PIXEL_P50, load.pixel().p50());
        put(load, Measure.PIXEL_P99, load.pixel().p99());
        put(load, Measure.FX_P50, window.pulse().p50());
        put(load, Measure.FX_P99, window.pulse().p99());
        put(load, Measure.FX_LONGEST, window.block().max());
        put(window.quick(), Measure.FAST_PIXEL_P50, window.quick().pixel().p50());
        put(window.quick(), Measure.FAST_PIXEL_P99, window.quick().pixel().p99());
        figures.put(Measure.FIRST_FRAME, firstFrame);
    }

    private void put(WindowFigures.Reached under, Measure measure, double value) {
        if (under.isEnough()) {
            figures.put(measure, value);
        } else {
            figures.notMeasured(
                    measure,
                    TEXTS.get(
                            "shop.tooLittle",
                            String.format(Locale.ROOT, "%,d", Math.round(under.orders())),
                            String.format(Locale.ROOT, "%,d", under.asked())));
        }
    }
}
