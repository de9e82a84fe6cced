package dev.tillwatch.monitor;

import java.io.Serial;

/** The shop cannot be reached or read: one sentence for people, the cause for the log. */
public final class ShopUnavailable extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public ShopUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public ShopUnavailable(String sentence) {
        super(sentence);
    }
}
