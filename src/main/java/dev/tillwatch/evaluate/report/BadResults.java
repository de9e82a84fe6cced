package dev.tillwatch.evaluate.report;

import dev.tillwatch.i18n.Texts;
import java.io.Serial;

/** Results of earlier runs that cannot be used: one sentence that names the file or the result. */
public final class BadResults extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Texts TEXTS = Texts.of("evaluate");

    BadResults(String key, Object... arguments) {
        super(TEXTS.get(key, arguments));
    }
}
