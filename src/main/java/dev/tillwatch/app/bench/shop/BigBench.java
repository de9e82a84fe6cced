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

    /**
     * What to print.
     *
     * @param whole whether no part failed
     */
    public record Told(List<String> lines, boolean whole) {}

    /** Runs all parts and gives the lines to print; a part that fails costs its own figures alone. */
    public Told run(ShopBenchPlan plan, Optional<ServerAddress> given, Optional<WindowPart> window, boolean json)
            throws Exception {
        Figures figures = new Figures((measure, value) -> progress.accept(FiguresText.line(measure, value)));
        Guard guard = new Guard(figures);
        if (given.isPresent()) {
            new ShopBench(plan, given.get(), progress).run(figures, guard);
        } else {
            try (OwnServer own = OwnServer.start(called)) {
                new ShopBench(plan, own.address(), progress).run(figures, guard);
            }
        }
        if (window.isPresent()) {
            guard.run(WindowMeasures.ALL, () -> {
                WindowFigures seen = window.get().measure();
                new WindowMeasures(figures).put(seen, window.get().firstFrame(seen));
            });
        } else {
            WindowMeasures.ALL.forEach(measure -> figures.notMeasured(measure, TEXTS.get("shop.noWindow")));
        }
        String machine = BenchText.machine();
        if (json) {
            return new Told(List.of(FiguresJson.write(figures, machine)), guard.isWhole());
        }
        List<String> lines = new ArrayList<>(List.of(machine));
        lines.addAll(FiguresText.lines(figures));
        return new Told(lines, guard.isWhole());
    }
}
