package dev.tillwatch.explain.llm;

import dev.tillwatch.i18n.Texts;
import java.io.Serial;

/** A call that failed, as one sentence with what to do; never holds a key. */
final class LlmFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    private LlmFailure(String reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** The failure whose text is {@code llm.<reason>} of the bundle {@code explain}. */
    static LlmFailure of(String reason, Object... arguments) {
        return new LlmFailure(reason, Texts.of("explain").get("llm." + reason, arguments));
    }

    /** The last part of its text's key. */
    String reason() {
        return reason;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
