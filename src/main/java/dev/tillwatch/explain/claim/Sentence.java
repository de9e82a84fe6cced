package dev.tillwatch.explain.claim;

import dev.tillwatch.model.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of words, marks and places, beside all facts that it could speak of. */
record Sentence(List<Token> tokens, List<Named> facts) {

    private static final Pattern PIECE =
            Pattern.compile("\\{(f[0-9]{1,3})}|([A-Za-z]+(?:-[A-Za-z]+)*)(?:['’][a-z]+)?|([,.;:!?()–—])");

    /** Begins a sentence that asks the reader to look, and so claims nothing by itself. */
    private static final Set<String> ASKING = Set.of(
            "check", "look", "see", "compare", "find", "search", "ask", "list", "count", "open", "read", "review",
            "verify", "examine", "inspect", "watch", "wait", "work", "reload");

    private static final Set<String> SUPPOSING =
            Set.of("whether", "if", "would", "could", "may", "might", "should", "perhaps", "possibly", "maybe");

    /** Reads a sentence whose places are all known; {@code label} says what a fact is called in words. */
    static Sentence of(String text, Map<String, Fact> facts, Function<Fact, String> label) {
        Map<String, Named> named = new LinkedHashMap<>();
        facts.forEach((id, fact) -> named.put(id, Named.of(fact, label.apply(fact))));
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                Named fact = named.get(matcher.group(1));
                if (fact != null) {
                    tokens.add(new Token.Place(fact));
                }
            } else if (matcher.group(2) != null) {
                tokens.add(new Token.Word(matcher.group(2).toLowerCase(Locale.ROOT)));
            } else {
                tokens.add(new Token.Mark(matcher.group(3).charAt(0)));
            }
        }
        return new Sentence(tokens, List.copyOf(named.values()));
    }

    /** The entry of a list that a figure belongs to; the row's own may repeat those of one entry. */
    String entryOf(Named named) {
        if (!named.entry().isEmpty()) {
            return named.entry();
        }
        List<String> entries = facts.stream()
                .filter(other -> !other.entry().isEmpty() && other.base().equals(named.base()))
                .filter(other -> other.fact().value().equals(named.fact().value()))
                .map(Named::entry)
                .toList();
        return entries.size() == 1 ? entries.getFirst() : "";
    }

    int size() {
        return tokens.size();
    }

    /** The word there, empty where there is none. */
    String word(int at) {
        return at >= 0 && at < size() && tokens.get(at) instanceof Token.Word word ? word.text() : "";
    }

    Optional<Named> place(int at) {
        return at >= 0 && at < size() && tokens.get(at) instanceof Token.Place place
                ? Optional.of(place.fact())
                : Optional.empty();
    }

    boolean mark(int at) {
        return at < 0 || at >= size() || tokens.get(at) instanceof Token.Mark;
    }

    boolean mark(int at, char sign) {
        return at >= 0 && at < size() && tokens.get(at) instanceof Token.Mark found && found.sign() == sign;
    }

    /** Whether the sentence only asks or supposes. */
    boolean supposes() {
        for (int at = 0; at < size(); at++) {
            boolean begins = mark(at - 1) && !mark(at - 1, ',');
            if (SUPPOSING.contains(word(at)) || mark(at, '?') || (begins && ASKING.contains(word(at)))) {
                return true;
            }
        }
        return false;
    }

    /** The words from one token to another, without what lies between them. */
    List<String> words(int from, int to) {
        List<String> words = new ArrayList<>();
        for (int at = Math.max(0, from); at < Math.min(to, size()); at++) {
            if (tokens.get(at) instanceof Token.Word word) {
                words.add(word.text());
            }
        }
        return words;
    }
}
