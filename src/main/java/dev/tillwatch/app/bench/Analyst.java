package dev.tillwatch.app.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What an analyst does meanwhile: selects a row and asks the model about it before the load, and during the load lets
 * the waiting rows in every few seconds and asks again when the stalled answer has ended. Called again and again from the
 * benchmark's thread.
 */
final class Analyst {

    private static final Duration BETWEEN_MERGES = Duration.ofSeconds(5);

    /** An answer ends with its time limit at last; then the model is asked again. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is read for the selected row is in the window by then. */
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private static final long LOOK_MILLIS = 20;

    private final MeasuredConsole console;
    private long merged = System.nanoTime();
    private long asked = merged;

    Analyst(MeasuredConsole console) {
        this.console = console;
    }

    /** A first selection in a fresh window, whose code is not compiled yet; answers when its answer has stalled. */
    static void begin(MeasuredConsole console, StalledModel model) throws Exception {
        int before = model.stalled();
        Fx.run(console::selectSomething);
        Fx.run(console::explain);
        long begun = System.nanoTime();
        while (model.stalled() == before && System.nanoTime() - begun < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        TimeUnit.NANOSECONDS.sleep(SETTLE.toNanos());
    }

    void act() throws Exception {
        long now = System.nanoTime();
        if (now - merged > BETWEEN_MERGES.toNanos()) {
            merged = now;
            Fx.run(console::mergeNewRows);
        }
        if (now - asked > BETWEEN_QUESTIONS.toNanos()) {
            asked = now;
            Fx.run(console::explain);
        }
    }
}
