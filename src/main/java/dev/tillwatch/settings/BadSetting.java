package dev.tillwatch.settings;

import java.io.Serial;

/** A setting that cannot be used: one sentence that names it and says what to give; never the value of a secret. */
public final class BadSetting extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public BadSetting(String sentence) {
        super(sentence);
    }

    public BadSetting(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
