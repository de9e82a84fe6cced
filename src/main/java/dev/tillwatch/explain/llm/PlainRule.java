package dev.tillwatch.explain.llm;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Outside of placeholders a sentence is made of English letters and plain punctuation alone. That leaves no digit of any
 * script, no currency or percent sign, no markup, no invisible character and no letter that only looks like another.
 */
final class PlainRule implements Rule {

    /** Longest sentence in characters; thirty words take less. */
    static final int LONGEST = 280;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z ,.;:!?()'’\"“”–—-]*");

    /** A point or colon inside a word makes an address of it; so do the words that begin one. */
    private static final Pattern LINK = Pattern.compile("[A-Za-z][.:][A-Za-z]|(?i)\\b(?:https?|www|mailto)\\b");

    /** A hyphen that joins no two words could be read as a minus. */
    private static final Pattern LOOSE_HYPHEN = Pattern.compile("(?<![A-Za-z])-|-(?![A-Za-z])");

    /** A capital letter inside a sentence is a name, or shouting; neither comes from the facts. */
    private static final Pattern CAPITAL = Pattern.compile("(?<!^)(?<![.!?][ ])[A-Z]");

    @Override
    public Optional<String> objection(String text, Placeholders places) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.of("length");
        }
        // the letter keeps "{f1}. Then" two sentences and "{f1}-{f2}" no word
        String words = Placeholders.PLACE.matcher(text).replaceAll("x").strip();
        if (!PLAIN.matcher(words).matches()) {
            return Optional.of(Foreign.kind(words));
        }
        if (LINK.matcher(words).find()) {
            return Optional.of("link");
        }
        if (LOOSE_HYPHEN.matcher(words).find()) {
            return Optional.of("sign");
        }
        return CAPITAL.matcher(words).find() ? Optional.of("capital") : Optional.empty();
    }
}
