package dev.tillwatch.explain.llm;

/**
 * How a look at a model endpoint went.
 *
 * @param line the outcome in a few words
 * @param sentence what to do, empty when all is well
 */
public record EndpointStatus(Outcome outcome, String line, String sentence) {

    /** Whether explanations can be had. */
    public enum Outcome {
        PASSED,
        WARNING,
        FAILED
    }
}
