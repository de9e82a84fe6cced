package dev.tillwatch.detect;

import java.util.List;

/** What the analyst set for the detectors of one shop, and how it came to be so, oldest first. */
public record Tuning(RuleSet rules, DetectorSettings settings, List<TuningChange> changes) {

    public static final Tuning DEFAULT = new Tuning(RuleSet.ADAPTIVE, DetectorSettings.DEFAULTS, List.of());

    public Tuning {
        changes = List.copyOf(changes);
    }

    public Tuning with(RuleSet chosen) {
        return new Tuning(chosen, settings, changes);
    }

    public Tuning with(DetectorSettings chosen) {
        return new Tuning(rules, chosen, changes);
    }
}
