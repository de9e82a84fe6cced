package dev.tillwatch.explain.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the words around a figure that name it. */
record Surroundings(Sentence sentence, List<Link> links, Set<Integer> verified) {

    private static final Set<String> BREAKS = Set.of(
            "and",
            "or",
            "while",
            "whereas",
            "where",
            "but",
            "although",
            "though",
            "which",
            "that",
            "who",
            "because",
            "when",
            "whose");

    /** After a figure, what follows these belongs to something else. */
    private static final Set<String> TURNS = Set.of(
            "with", "at", "on", "for", "by", "to", "from", "into", "per", "as", "during", "until", "till", "after",
            "before", "through", "than", "in", "across");

    private static final int MOST_BEHIND = 6;
    private static final int LONGEST_OPENING = 4;

    /** Whether the word begins another clause. */
    static boolean breaks(String word) {
        return BREAKS.contains(word);
    }

    /** The words before, to the last figure or break, and behind, to the next turn. */
    List<String> of(int at, Named fact) {
        List<String> words = before(at - 1);
        words.addAll(behind(at + 1));
        boolean inside = fact.role() != Role.DIFFERENCE || sentence.mark(at + 1, ',');
        if (words.isEmpty() && inside && !verified.contains(at)) {
            boolean apposed = sentence.mark(at - 1, ',') || sentence.mark(at - 1, ':') || sentence.mark(at - 1, '(');
            return apposed ? before(at - 2) : words;
        }
        boolean money = fact.magnitude()
                .filter(size -> size.unit() == Magnitude.Unit.MONEY)
                .isPresent();
        if (money && sentence.word(at - 1).matches("at|for")) {
            words.add("price");
        }
        return words;
    }

    private List<String> before(int last) {
        List<String> words = new ArrayList<>();
        int from = last;
        while (from >= 0 && !BREAKS.contains(sentence.word(from)) && !linked(from)) {
            boolean name = sentence.place(from).filter(fact -> !fact.measures()).isPresent();
            if (sentence.word(from).isEmpty() && !name) {
                if (sentence.place(from).isPresent()) {
                    return withoutThoseOf(from, words);
                }
                words.addAll(opening(from));
                return words;
            }
            if (!name) {
                words.add(sentence.word(from));
            }
            from--;
        }
        return words;
    }

    /** What follows another figure up to the next turn belongs to that one; the words are in reverse. */
    private List<String> withoutThoseOf(int other, List<String> words) {
        int taken = behind(other + 1).size();
        String turn = taken < words.size() ? words.get(words.size() - 1 - taken) : "";
        boolean turned = TURNS.contains(turn) && !turn.equals("by");
        return turned ? new ArrayList<>(words.subList(0, words.size() - taken)) : withoutNoun(words);
    }

    /** "At its peak, there were {f1}": what opens the sentence says of which role the figure is. */
    private List<String> opening(int comma) {
        boolean opens = sentence.mark(comma, ',') && comma <= LONGEST_OPENING && comma > 0;
        for (int at = 0; at < comma; at++) {
            opens &= !sentence.word(at).isEmpty();
        }
        return !opens
                ? List.of()
                : sentence.words(0, comma).stream()
                        .filter(word -> Nouns.role(List.of(word)) != Role.OBSERVED)
                        .toList();
    }

    /** A noun right behind another figure belongs to that one; the words are in reverse. */
    private static List<String> withoutNoun(List<String> words) {
        int size = words.size();
        boolean noun =
                size > 0 && (Slots.isCounted(words.getLast()) || words.getLast().startsWith("fail"));
        return noun ? new ArrayList<>(words.subList(0, size - 1)) : words;
    }

    private List<String> behind(int first) {
        List<String> words = new ArrayList<>();
        int to = first;
        for (int taken = 0; taken < MOST_BEHIND; taken++, to++) {
            String word = sentence.word(to);
            String last = sentence.word(to - 1);
            boolean skipped = sentence.place(to).isPresent() && last.matches("of|the|all|its|these|their|his|her");
            boolean another =
                    word.matches("the|an?|its|their") && to > first && !last.matches("of|is|was|are|were|out");
            boolean phrase = (word + " " + sentence.word(to + 1))
                    .matches("at stake|on average|in (?:revenue|total|all|orders|an?|any)");
            if (!skipped && (word.isEmpty() || ends(word, to) || another) && !phrase) {
                break;
            }
            if (!skipped) {
                words.add(word);
            }
        }
        return words;
    }

    private boolean ends(String word, int at) {
        return BREAKS.contains(word) || TURNS.contains(word) || linked(at);
    }

    private boolean linked(int at) {
        return links.stream().anyMatch(link -> link.from() <= at && at < link.to());
    }
}
