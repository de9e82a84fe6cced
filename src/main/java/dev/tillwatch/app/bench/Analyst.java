package dev.tillwatch.app.bench;

import java.time.Duration;

/**
 * What happens in the window during the load: a row is selected, the model is asked about it and stalls, now and then
 * the waiting rows are let in. Called again and again from the benchmark's thread.
 */
final class Analyst {

    private static final Duration BETWEEN_MERGES = Duration.ofSeconds(5);

    /** An answer ends with its time limit at last; then the model is asked again. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(20);

    private final MeasuredConsole console;
    private long merged = System.nanoTime();
    private long asked = merged;

    Analyst(MeasuredConsole console) {
        this.console = console;
    }

    void begin() throws Exception {
        Fx.run(console::selectSomething);
        Fx.run(console::explain);
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
