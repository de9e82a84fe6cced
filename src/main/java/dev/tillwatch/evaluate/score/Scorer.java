package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.Result;

/** Scores what one detector raised, in one unit. */
public interface Scorer {

    String detector();

    Result score(Truth truth, Findings findings, Label label);
}
