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

/**
 * The whole benchmark's figures: those of the big shop on a given or an own server, then, so that it weighs on none of
 * them, those of the window.
 */
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

    /** Measures the window; tells what it adds, and the ms from the start of the process to its first frame. */
    public interface WindowPart {
        WindowFigures measure() throws Exception;

        double firstFrame(WindowFigures figures);
    }

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

    /** Runs all parts and gives the lines to print. */
    public List<String> run(
            ShopBenchPlan plan, Optional<ServerAddress> given, Optional<WindowPart> window, boolean json)
            throws Exception {
        Figures figures = new Figures((measure, value) -> progress.accept(FiguresText.line(measure, value)));
        if (given.isPresent()) {
            new ShopBench(plan, given.get(), progress).run(figures);
        } else {
            try (OwnServer own = OwnServer.start(called)) {
                new ShopBench(plan, own.address(), progress).run(figures);
            }
        }
        if (window.isPresent()) {
            WindowFigures seen = window.get().measure();
            put(seen, figures);
            figures.put(Measure.FIRST_FRAME, window.get().firstFrame(seen));
        } else {
            OF_THE_WINDOW.forEach(measure -> figures.notMeasured(measure, TEXTS.get("shop.noWindow")));
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
    }
}
