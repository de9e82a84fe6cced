package dev.tillwatch.monitor;

import org.jspecify.annotations.Nullable;

/**
 * One line of a connection test: what was looked at, how it went, the short figure at its right ("14 ms"), and for a
 * failure or warning what it means, the statement or setting to use, and the server's own words.
 */
public record ProbeStep(
        String title,
        Outcome outcome,
        String figure,
        @Nullable String meaning,
        @Nullable String remedy,
        @Nullable String serverWords) {

    public static ProbeStep passed(String title, String figure) {
        return new ProbeStep(title, Outcome.PASSED, figure, null, null, null);
    }

    public static ProbeStep warning(String title, String figure, String meaning, @Nullable String remedy) {
        return new ProbeStep(title, Outcome.WARNING, figure, meaning, remedy, null);
    }

    /** A step that was not looked at, or could not be found out. */
    public static ProbeStep notRun(String title, String figure) {
        return new ProbeStep(title, Outcome.NOT_RUN, figure, null, null, null);
    }

    /** How a step went. */
    public enum Outcome {
        PASSED,
        WARNING,
        FAILED,
        NOT_RUN
    }
}
