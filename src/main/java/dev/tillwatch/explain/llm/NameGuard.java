package dev.tillwatch.explain.llm;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds what may identify a person inside text of others: the names of the question's customers, whole or a word of
 * them, however spelled; mail addresses; and numbers as long as a telephone's. When in doubt it finds.
 */
record NameGuard(List<String> parts) {

    /** Shorter words of a name are looked for as whole words only: "Li" stands in half of all products. */
    private static final int LONG_ENOUGH = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A mail address, or at least six digits with at most one sign between two of them. */
    private static final Pattern CONTACT = Pattern.compile("@|\\p{N}(?:\\P{L}?\\p{N}){5,}");

    static NameGuard of(Collection<Fact> facts) {
        List<String> parts = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.value() instanceof Value.Person person && person.name() != null) {
                for (String word : folded(person.name()).split(" ", -1)) {
                    if (!word.isEmpty()) {
                        parts.add(word);
                    }
                }
            }
        }
        return new NameGuard(List.copyOf(parts));
    }

    boolean finds(String text) {
        if (CONTACT.matcher(text).find()) {
            return true;
        }
        String words = " " + folded(text) + " ";
        String joined = words.replace(" ", "");
        for (String part : parts) {
            boolean inside = part.length() >= LONG_ENOUGH || part.codePointAt(0) > 'z';
            if (inside ? joined.contains(part) : words.contains(" " + part + " ")) {
                return true;
            }
        }
        return false;
    }

    /** Lower case, without accents, everything but letters and digits made single spaces. */
    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(plain).replaceAll("");
        return NO_LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
