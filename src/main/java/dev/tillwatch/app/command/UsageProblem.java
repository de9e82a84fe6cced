package dev.tillwatch.app.command;

import java.io.Serial;

/** The command cannot be done as it was asked for: one sentence with what to give instead. */
final class UsageProblem extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    UsageProblem(String sentence) {
        super(sentence);
    }
}
