package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.PlainText;
import dev.tillwatch.settings.Secret;
import java.util.regex.Pattern;

/** Takes keys out of whatever a server says, before it is shown or logged. */
record Redaction(Secret key) {

    private static final String HIDDEN = "(hidden)";

    /** What keys of known providers look like, in case a server echoes another than ours, or a part of ours. */
    private static final Pattern LIKE_A_KEY =
            Pattern.compile("(?i)\\b(?:sk|gsk|xai|pk|key|api)[-_][\\w*.\\-]{6,}|bearer\\s+\\S+");

    /** One short plain line without keys. */
    String of(String text) {
        return PlainText.of(whole(text));
    }

    /** All of the text, without keys. */
    String whole(String text) {
        String out = key.isEmpty() ? text : text.replace(key.reveal(), HIDDEN);
        return LIKE_A_KEY.matcher(out).replaceAll(HIDDEN);
    }
}
