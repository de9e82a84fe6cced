package dev.tillwatch.app.command;

import dev.tillwatch.evaluate.Result;
import java.util.List;
import java.util.function.Consumer;

/** Measures the detectors; behind an interface, so that the command is tried without the hours that it takes. */
public interface Evaluations {

    /** The results in the order of the plan; {@code progress} hears what is done. */
    List<Result> evaluate(EvaluationPlan plan, Consumer<String> progress) throws Exception;
}
