package dev.tillwatch.detect.adaptive.volume;

import java.util.List;
import java.util.function.Consumer;

/**
 * Two views side by side, of a shop without and of one with a strong cycle over the month; the one that foretold the days
 * better speaks.
 */
final class Beliefs {

    private static final double WEAK = 0.02;
    private static final double STRONG = 0.25;
    /** How much better the cycle must foretell, as a logarithm of probabilities, before it speaks. */
    private static final double BETTER = 4;

    private static final double MOST = 30;

    private final Belief plain;
    private final Belief monthly;
    private double evidence;

    Beliefs() {
        plain = new Belief(WEAK);
        monthly = new Belief(STRONG);
    }

    private Beliefs(Beliefs other) {
        plain = other.plain.copy();
        monthly = other.monthly.copy();
        evidence = other.evidence;
    }

    Beliefs copy() {
        return new Beliefs(this);
    }

    Belief speaking() {
        return evidence > BETTER ? monthly : plain;
    }

    /** A day was seen, whatever is learned from it. */
    void compare(double[] parts, double log) {
        double gain = monthly.likelihood(parts, log) - plain.likelihood(parts, log);
        evidence = Math.clamp(evidence + gain, -MOST, MOST);
    }

    void each(Consumer<Belief> change) {
        List.of(plain, monthly).forEach(change);
    }
}
