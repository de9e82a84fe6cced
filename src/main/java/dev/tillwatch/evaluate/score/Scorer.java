package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.Result;

/** Scores what one detector raised, in one unit. */
public interface Scorer {

    String detector();

    /** Whether the method judges in this unit at all. */
    default boolean takes(Findings findings) {
        return true;
    }

    Result score(Truth truth, Findings findings, Label label);
}
