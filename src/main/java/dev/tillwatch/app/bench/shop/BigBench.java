package dev.tillwatch.app.bench.shop;

import dev.tillwatch.app.bench.BenchText;
import dev.tillwatch.app.bench.WindowFigures;
import dev.tillwatch.demo.big.ServerAddress;
import dev.tillwatch.i18n.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole benchmark's figures: those that the window gave, and those of the big shop on a given or an own server. */
public final class BigBench {

    private static final Texts TEXTS = Texts.of("bench");
    private static final List<Measure> OF_THE_WINDOW = List.of(
            Measure.PIXEL_P50,
            Measure.PIXEL_P99,
            Measure.FAST_PIXEL_P50,
            Measure.FAST_PIXEL_P99,
            Measure.FX_P50,
            Measure.FX_P99,
            Measure.FX_LONGEST,
            Measure.FIRST_FRAME);

    private final Path called;
    private final Consumer<String> progress;

    /**
     * @param called the folder that the program was called in
     * @param progress hears lines meanwhile
     */
    public BigBench(Path called, Consumer<String> progress) {
        this.called = called;
        this.progress = progress;
    }

    /** Runs the big shop's parts and gives the lines to print. */
    public List<String> run(
            ShopBenchPlan plan, Optional<ServerAddress> given, Optional<WindowFigures> window, boolean json)
            throws Exception {
        Figures figures = new Figures((measure, value) -> progress.accept(FiguresText.line(measure, value)));
        window.ifPresentOrElse(
                seen -> put(seen, figures),
                () -> OF_THE_WINDOW.forEach(measure -> figures.notMeasured(measure, TEXTS.get("shop.noWindow"))));
        if (given.isPresent()) {
            new ShopBench(plan, given.get(), progress).run(figures);
        } else {
            try (OwnServer own = OwnServer.start(called)) {
                new ShopBench(plan, own.address(), progress).run(figures);
            }
        }
        String machine = BenchText.machine();
        if (json) {
            return List.of(FiguresJson.write(figures, machine));
        }
        List<String> lines = new ArrayList<>(List.of(machine));
        lines.addAll(FiguresText.lines(figures));
        return lines;
    }

    private static void put(WindowFigures window, Figures figures) {
        figures.put(Measure.PIXEL_P50, window.pixel().p50());
        figures.put(Measure.PIXEL_P99, window.pixel().p99());
        figures.put(Measure.FAST_PIXEL_P50, window.quickPixel().p50());
        figures.put(Measure.FAST_PIXEL_P99, window.quickPixel().p99());
        figures.put(Measure.FX_P50, window.pulse().p50());
        figures.put(Measure.FX_P99, window.pulse().p99());
        figures.put(Measure.FX_LONGEST, window.block().max());
        figures.put(Measure.FIRST_FRAME, window.firstFrame());
    }
}
