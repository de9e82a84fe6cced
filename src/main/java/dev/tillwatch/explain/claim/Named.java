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
 * @param called the words of its id and its label that say its role, one word for all that mean the same
 * @param entry the entry of a list that it belongs to ({@code line.1}), empty for the row's own
 */
record Named(
        Fact fact,
        String entry,
        String base,
        Set<String> topics,
        Set<String> called,
        Role role,
        Optional<Magnitude> magnitude) {

    private static final Pattern ENTRY = Pattern.compile("([a-zA-Z]+\\.[0-9]+)\\.(.+)");
    private static final Pattern OF_ENTRY = Pattern.compile(" of [a-zA-Z]+\\.[0-9]+$");
    /** Others who paid as usual are counted, and are not what is usual. */
    private static final Set<String> PEOPLE = Set.of("others", "customers");

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+");

    static Named of(Fact fact, String label) {
        Matcher inEntry = ENTRY.matcher(fact.id());
        boolean listed = inEntry.matches();
        String base = listed ? inEntry.group(2) : fact.id();
        List<String> words = words(base);
        Role role = role(words, words(OF_ENTRY.matcher(label).replaceAll("")), fact.value());
        Set<String> topics = new HashSet<>();
        List<String> all = new ArrayList<>(words);
        all.addAll(words(OF_ENTRY.matcher(label).replaceAll("")));
        if (words.size() > 1) {
            all.removeIf(word -> Lexicon.claims(word, role));
        }
        boolean odds = label.endsWith("one in") && all.stream().anyMatch(Slots::isCounted);
        if (odds) {
            // of so many lines: what the label says of them is no name of the figure
            all.removeIf(word -> !words.contains(word) && !Slots.isCounted(word));
        }
        for (String word : all) {
            topics.addAll(words.contains(word) ? Lexicon.topics(word) : Lexicon.spokenOf(word));
        }
        Set<String> called = new HashSet<>();
        List<String> names = new ArrayList<>(words);
        names.addAll(words(label));
        names.forEach(word -> called.add(Lexicon.roleWord(word)));
        Optional<Magnitude> size = Magnitude.of(fact.value());
        return new Named(fact, listed ? inEntry.group(1) : "", base, topics, called, role, size);
    }

    private static Role role(List<String> words, List<String> label, Value value) {
        if (value instanceof Value.Percent percent && percent.signed()) {
            return Role.DIFFERENCE;
        }
        if (words.stream().anyMatch(PEOPLE::contains)) {
            return Role.OBSERVED;
        }
        Role byId = Nouns.role(words);
        return byId == Role.OBSERVED ? Nouns.role(label) : byId;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** What is usual by what was before, beside what the row itself has: not the share that a row of failures calls usual. */
    boolean isFurtherUsual() {
        return base.matches("usual[A-Z].*");
    }

    boolean countsPeople() {
        return Nouns.meets(PEOPLE, topics);
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
