package dev.tillwatch.explain.claim;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact with what it is called: its topics and its role, taken from its id and its label.
 *
 * @param entry the entry of a list that it belongs to ({@code line.1}), empty for the row's own
 */
record Named(Fact fact, String entry, String base, Set<String> topics, Role role, Optional<Magnitude> magnitude) {

    private static final Pattern ENTRY = Pattern.compile("([a-zA-Z]+\\.[0-9]+)\\.(.+)");
    private static final Pattern OF_ENTRY = Pattern.compile(" of [a-zA-Z]+\\.[0-9]+$");
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+");

    static Named of(Fact fact, String label) {
        Matcher inEntry = ENTRY.matcher(fact.id());
        boolean listed = inEntry.matches();
        String base = listed ? inEntry.group(2) : fact.id();
        List<String> words = words(base);
        Role role = role(words, fact.value());
        Set<String> topics = new HashSet<>();
        List<String> all = new ArrayList<>(words);
        all.addAll(words(OF_ENTRY.matcher(label).replaceAll("")));
        if (words.size() > 1) {
            all.removeIf(word -> Lexicon.claims(word, role));
        }
        for (String word : all) {
            topics.addAll(words.contains(word) ? Lexicon.topics(word) : Lexicon.spokenOf(word));
        }
        return new Named(fact, listed ? inEntry.group(1) : "", base, topics, role, Magnitude.of(fact.value()));
    }

    private static Role role(List<String> words, Value value) {
        if (value instanceof Value.Percent percent && percent.signed()) {
            return Role.DIFFERENCE;
        }
        for (Role role : List.of(Role.BASELINE, Role.LIMIT, Role.PEAK, Role.EARLIER)) {
            if (words.stream().anyMatch(word -> Lexicon.claims(word, role))) {
                return role;
            }
        }
        return Role.OBSERVED;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** Whether the figure counts or measures something; names, words, moments and days only say who, what or when. */
    boolean measures() {
        return magnitude
                .filter(found -> found.unit() != Magnitude.Unit.MOMENT && found.unit() != Magnitude.Unit.DAY)
                .isPresent();
    }

    boolean like(Named other) {
        return magnitude.isPresent()
                && other.magnitude.isPresent()
                && magnitude.get().like(other.magnitude.get());
    }
}
