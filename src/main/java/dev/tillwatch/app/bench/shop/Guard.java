package dev.tillwatch.app.bench.shop;

import dev.tillwatch.i18n.Texts;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the parts of the benchmark so that one that fails costs its own figures and no others. */
final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Texts TEXTS = Texts.of("bench");

    private final Figures figures;
    private boolean whole = true;

    /** What may fail. */
    interface Step {
        void run() throws Exception;
    }

    Guard(Figures figures) {
        this.figures = figures;
    }

    /** Whether the step came to its end; where it did not, what it had not measured yet is told to be missing. */
    boolean run(List<Measure> measures, Step step) throws InterruptedException {
        try {
            step.run();
            return true;
        } catch (InterruptedException hurry) {
            throw hurry;
        } catch (Exception | Error failure) {
            LOG.error("A part of the benchmark failed: {}", measures, failure);
            String message = failure.getMessage();
            skip(
                    measures,
                    TEXTS.get(
                            "shop.failed", message == null ? failure.getClass().getSimpleName() : message));
            return false;
        }
    }

    /** These cannot be measured, since something else failed. */
    void skip(List<Measure> measures, String reason) {
        whole = false;
        measures.forEach(measure -> figures.notMeasured(measure, reason));
    }

    /** Whether nothing has failed. */
    boolean isWhole() {
        return whole;
    }
}
