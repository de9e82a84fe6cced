package dev.tillwatch.app.command;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import java.util.List;
import java.util.function.Function;

/** What the commands are made of; the app builds the real ones, tests their own. */
public record Parts(
        Windows windows,
        ShopReader reader,
        Function<RuleSet, List<DetectorFactory>> detectors,
        Probes probes,
        Services services,
        Evaluations evaluations) {}
