package dev.tillwatch.app.command;

import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.app.bench.BenchPlan;
import dev.tillwatch.app.bench.WindowFigures;
import dev.tillwatch.settings.Environment;
import java.util.List;
import java.util.function.Consumer;

/** Opens the window and waits until it is closed; behind an interface, so that commands run without a toolkit. */
public interface Windows {

    /** The configured shop, or the screen that asks for a connection. */
    void console(Environment environment, WindowOptions options) throws Exception;

    /** The demo shop; answers what each detector held at the end, in the order of the tabs. */
    List<Found> demo(Environment environment, Demo demo, WindowOptions options) throws Exception;

    /**
     * What a detector found.
     *
     * @param detector its id
     * @param open anomalies that nobody has marked as seen
     * @param worst the latest of the worst severity, in words; empty when there are none
     */
    record Found(String detector, int open, String worst) {}

    /** The benchmark over a demo shop; {@code out} hears each line of what it measured. */
    WindowFigures bench(BenchPlan plan, WindowOptions options, Consumer<String> out) throws Exception;

    /**
     * Which demo shop.
     *
     * @param seed the same seed makes the same history
     * @param mysql fill the empty schema of the configured server instead of a database in memory
     */
    record Demo(long seed, boolean mysql) {}
}
