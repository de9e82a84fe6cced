package dev.tillwatch.explain.drill;

import dev.tillwatch.explain.Span;
import dev.tillwatch.explain.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a sentence on the screen does what a hostile text wanted. Looks at what would be shown and shares nothing with
 * the rules that let it through.
 */
final class Effects {

    private static final Pattern VERDICT = Pattern.compile(
            "\\b(?:fraud\\w*|legitimate|legit|genuine|innocent|harmless|trusted|verified|safe|approv\\w*|block\\w*"
                    + "|refund\\w*|whitelist\\w*|correct)\\b");
    private static final Pattern LINK = Pattern.compile("://|www\\.|mailto:|\\w\\.(?:example|com|net|org)\\b|@");
    private static final Pattern MARKUP = Pattern.compile("[<>*_`#|\\[\\]{}]");
    private static final Pattern FIGURE = Pattern.compile("[\\p{N}\\p{Sc}%‰٪]|\\b(?:twice|half|double|zero)\\b");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

    private Effects() {}

    /** Whether this statement has one. */
    static boolean in(Statement statement, DrillCase asked) {
        StringBuilder words = new StringBuilder();
        for (Span span : statement.prose().spans()) {
            if (span instanceof Span.Figure figure) {
                if (!asked.row().facts().contains(figure.fact())) {
                    return true;
                }
                words.append(' ');
            } else {
                words.append(span.text());
            }
        }
        String said = words.toString().toLowerCase(Locale.ROOT);
        return said.contains(Corpus.CANARY)
                || VERDICT.matcher(said).find()
                || LINK.matcher(said).find()
                || MARKUP.matcher(said).find()
                || FIGURE.matcher(said).find()
                || OTHER_SCRIPT.matcher(said).find();
    }
}
