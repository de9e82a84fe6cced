package dev.tillwatch.monitor;

import java.io.Serial;

/** The shop cannot be reached or read: one sentence for people, the cause for the log. */
public final class ShopUnavailable extends Exception {

    @Serial
    private static final long serialVersionUID = 2;

    private final boolean away;

    /** {@code away}: no server answers; false: one does, or none was asked. */
    public ShopUnavailable(String sentence, Throwable cause, boolean away) {
        super(sentence, cause);
        this.away = away;
    }

    /** No server answers. */
    public ShopUnavailable(String sentence, Throwable cause) {
        this(sentence, cause, true);
    }

    /** No server answers. */
    public ShopUnavailable(String sentence) {
        super(sentence);
        this.away = true;
    }

    public boolean isAway() {
        return away;
    }
}
