package dev.tillwatch.explain.llm;

import dev.tillwatch.i18n.Texts;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that failed, as one sentence with what to do; never holds a key. */
final class LlmFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient @Nullable Duration patience;

    private LlmFailure(String reason, String sentence, @Nullable Duration patience) {
        super(sentence);
        this.reason = reason;
        this.patience = patience;
    }

    /** The failure whose text is {@code llm.<reason>} of the bundle {@code explain}. */
    static LlmFailure of(String reason, Object... arguments) {
        return new LlmFailure(reason, Texts.of("explain").get("llm." + reason, arguments), null);
    }

    /** The same, where the endpoint says for how long it is not to be asked. */
    static LlmFailure after(Duration patience, String reason, Object... arguments) {
        return new LlmFailure(reason, Texts.of("explain").get("llm." + reason, arguments), patience);
    }

    /** How long the endpoint wants not to be asked, null where it says nothing. */
    @Nullable
    Duration patience() {
        return patience;
    }

    /** The last part of its text's key. */
    String reason() {
        return reason;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
