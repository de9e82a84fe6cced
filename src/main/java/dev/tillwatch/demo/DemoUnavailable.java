package dev.tillwatch.demo;

import java.io.Serial;

/** The demo shop cannot be set up: one sentence for people that says what to do, the cause for the log. */
public final class DemoUnavailable extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public DemoUnavailable(String sentence) {
        super(sentence);
    }

    public DemoUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
