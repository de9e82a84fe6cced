package dev.tillwatch.app.bench.shop;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a run has measured so far, and why the rest was not; each figure is told on as soon as it is there. */
public final class Figures {

    private final Map<Measure, Double> values = new EnumMap<>(Measure.class);
    private final Map<Measure, String> missing = new EnumMap<>(Measure.class);
    private final Map<Measure, String> remarks = new EnumMap<>(Measure.class);
    private final BiConsumer<Measure, Double> told;

    public Figures(BiConsumer<Measure, Double> told) {
        this.told = told;
    }

    public void put(Measure measure, double value) {
        if (Double.isFinite(value)) {
            values.put(measure, value);
            told.accept(measure, value);
        }
    }

    /** What must be known beside the figure, a sentence for people. */
    public void remark(Measure measure, String remark) {
        remarks.put(measure, remark);
    }

    Optional<String> remark(Measure measure) {
        return Optional.ofNullable(remarks.get(measure));
    }

    /** The reason, a sentence for people. */
    public void notMeasured(Measure measure, String reason) {
        missing.put(measure, reason);
    }

    Optional<Double> of(Measure measure) {
        return Optional.ofNullable(values.get(measure));
    }

    /** Why there is no figure; empty where no reason was given. */
    Optional<String> reason(Measure measure) {
        return Optional.ofNullable(missing.get(measure)).filter(reason -> !values.containsKey(measure));
    }

    /** How many times the other figure this is; empty where one of the two is not measured. */
    Optional<Double> ratio(Measure measure, Measure other) {
        return of(other).filter(divisor -> divisor > 0).flatMap(divisor -> of(measure)
                .map(value -> value / divisor));
    }

    /** Whether a figure keeps to a limit; empty where it, or what the limit refers to, is not measured. */
    Optional<Boolean> meets(Measure measure, Goal goal) {
        return goal.limitIn(this).flatMap(limit -> of(measure).map(value -> value <= limit));
    }
}
