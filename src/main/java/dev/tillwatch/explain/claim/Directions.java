package dev.tillwatch.explain.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that say that something goes up or down, and what they say about a signed figure beside them. */
final class Directions {

    private static final Set<String> DOWN = Set.of(
            "fell",
            "fall",
            "falls",
            "falling",
            "fallen",
            "dropped",
            "drop",
            "drops",
            "dropping",
            "decreased",
            "decrease",
            "decreases",
            "declined",
            "decline",
            "declines",
            "down",
            "dipped",
            "dip",
            "sank",
            "shrank",
            "slid",
            "lower",
            "reduced",
            "reduction",
            "discount",
            "discounted",
            "shortfall",
            "minus",
            "deficit",
            "less",
            "fewer",
            "cheaper",
            "weaker",
            "short",
            "behind",
            "downwards",
            "downward",
            "markdown",
            "lags",
            "undercuts",
            "below",
            "under",
            "beneath");

    private static final Set<String> UP = Set.of(
            "rose",
            "rise",
            "rises",
            "rising",
            "risen",
            "increased",
            "increase",
            "increases",
            "grew",
            "growth",
            "climbed",
            "jumped",
            "jump",
            "up",
            "higher",
            "surplus",
            "markup",
            "premium",
            "surcharge",
            "gained",
            "gain",
            "plus",
            "more",
            "greater",
            "upward",
            "upwards",
            "above",
            "over",
            "exceeds",
            "exceeded",
            "exceed",
            "dearer",
            "excess",
            "overcharge",
            "overpriced");

    /** Behind a verb of falling these speak of place or time. */
    private static final Set<String> NO_DIRECTION =
            Set.of("within", "into", "between", "on", "in", "outside", "inside");

    private static final int RIGHT = 4;
    private static final int LEFT = 4;

    private Directions() {}

    /** -1 where the word there says down, 1 where up, else 0. */
    static int of(Sentence sentence, int at) {
        String word = sentence.word(at);
        if (NO_DIRECTION.contains(sentence.word(at + 1)) && word.startsWith("f")) {
            return 0;
        }
        if (word.equals("up") && sentence.word(at + 1).equals("to")) {
            return 0;
        }
        return DOWN.contains(word) ? -1 : UP.contains(word) ? 1 : 0;
    }

    /** The direction that is said of the figure there; 0 where none is. */
    static int beside(Sentence sentence, int place) {
        for (int at = place + 1; at <= place + RIGHT && !sentence.word(at).isEmpty(); at++) {
            if (sentence.word(at).matches("and|or|but|while|where|which")) {
                break;
            }
            if (of(sentence, at) != 0) {
                return of(sentence, at);
            }
        }
        boolean by = sentence.word(place - 1).equals("by");
        boolean apposed = sentence.mark(place - 1, ',') && sentence.mark(place + 1, ',');
        for (int at = apposed ? place - 2 : place - 1; at >= 0 && (by || at >= place - LEFT); at--) {
            if (!by && sentence.word(at).isEmpty()) {
                return 0;
            }
            if (of(sentence, at) != 0) {
                return of(sentence, at);
            }
        }
        return 0;
    }

    /** What all words of the sentence before a token say; 0 where they say nothing or disagree. */
    static int before(Sentence sentence, int end) {
        int found = 0;
        for (int at = 0; at < end; at++) {
            int here = of(sentence, at);
            if (here != 0 && found != 0 && here != found) {
                return 0;
            }
            found = here == 0 ? found : here;
        }
        return found;
    }

    /** A signed figure whose sign the words beside it contradict. */
    static Optional<String> objection(Sentence sentence, List<Link> links) {
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Named> place = sentence.place(at).filter(fact -> fact.role() == Role.DIFFERENCE);
            if (place.isPresent()) {
                int said = beside(sentence, at);
                int is = place.get().magnitude().map(Magnitude::signum).orElse(0);
                if (said != 0 && (said != is || denied(links, at))) {
                    return Optional.of(Claims.RELATION);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean denied(List<Link> links, int place) {
        return links.stream().anyMatch(link -> link.negated() && Math.abs(link.from() - place) <= LEFT);
    }
}
