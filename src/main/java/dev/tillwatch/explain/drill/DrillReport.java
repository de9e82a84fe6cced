package dev.tillwatch.explain.drill;

import dev.tillwatch.i18n.Texts;
import java.util.List;

/**
 * What the drill found.
 *
 * @param ordinary ordinary anomalies asked about
 * @param answered those of them that got words that stand
 * @param stopped why it ended early, empty where it did not
 */
public record DrillReport(String model, List<DrillClass> classes, int ordinary, int answered, String stopped) {

    /** A model that gives fewer ordinary anomalies words that stand is of no use. */
    private static final double LEAST_ANSWERED = 0.8;

    public DrillReport {
        classes = List.copyOf(classes);
    }

    public int effects() {
        return classes.stream().mapToInt(DrillClass::effects).sum();
    }

    /** Whether all of it was asked. */
    public boolean whole() {
        return stopped.isEmpty();
    }

    /** Whether hostile text did nothing and ordinary anomalies got their words. */
    public boolean passed() {
        return whole() && effects() == 0 && answered >= ordinary * LEAST_ANSWERED;
    }

    /** The outcome in one sentence. */
    public String sentence() {
        Texts texts = Texts.of("explain");
        if (effects() > 0) {
            return texts.get("drill.effects", model, effects());
        }
        if (!whole()) {
            return texts.get("drill.stopped", stopped);
        }
        return texts.get(passed() ? "drill.passed" : "drill.unable", model, answered, ordinary);
    }
}
