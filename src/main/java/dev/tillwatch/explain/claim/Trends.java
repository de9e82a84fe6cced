package dev.tillwatch.explain.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Checks what a sentence says of one figure alone or of two in a row: from … to, part of, fell to, higher, the highest. */
final class Trends {

    private static final Set<String> SUPERLATIVES = Set.of(
            "highest",
            "lowest",
            "largest",
            "smallest",
            "biggest",
            "greatest",
            "worst",
            "best",
            "fewest",
            "longest",
            "shortest",
            "cheapest",
            "maximum",
            "minimum",
            "record");

    private static final Set<String> COMPARATIVES =
            Set.of("higher", "lower", "larger", "smaller", "greater", "bigger", "fewer", "cheaper");

    /** After "lower" or "upper" these make a part of a range of it. */
    private static final Set<String> ENDS = Set.of("end", "bound", "limit", "part", "side", "edge", "price", "prices");

    private static final Set<String> OF_ALL =
            Set.of("of", "out", "all", "the", "these", "those", "their", "its", "his", "her", "them");

    private static final int NEAR = 5;

    private final Sentence sentence;
    private final List<Link> links;
    private final Nouns nouns;
    private final Set<Integer> verified;

    Trends(Sentence sentence, List<Link> links, Set<Integer> verified) {
        this.verified = verified;
        this.sentence = sentence;
        this.links = links;
        this.nouns = new Nouns(sentence.facts());
    }

    boolean hold() {
        for (int at = 0; at < sentence.size(); at++) {
            boolean holds = sentence.place(at).isPresent() ? part(at) && times(at) : said(at);
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private boolean said(int at) {
        String word = sentence.word(at);
        if (word.matches("end|bound") && sentence.word(at + 1).equals("of")) {
            int of = next(at + 2);
            return of < 0 || magnitude(of).isRange();
        }
        if (word.equals("from")) {
            return range(at);
        }
        if (word.equals("to") && Directions.of(sentence, at - 1) != 0) {
            return reached(at);
        }
        if (SUPERLATIVES.contains(word)) {
            return superlative(at);
        }
        boolean linked = links.stream().anyMatch(link -> link.from() <= at && at < link.to());
        if (COMPARATIVES.contains(word) && !linked && !ENDS.contains(sentence.word(at + 1))) {
            return comparative(at);
        }
        return alone(at, linked);
    }

    /** "{f1} of {f2}": a part is no larger than the whole, and of its kind. */
    private boolean part(int at) {
        if (!sentence.word(at + 1).matches("of|out")) {
            return true;
        }
        int next = at + 1;
        while (OF_ALL.contains(sentence.word(next))) {
            next++;
        }
        if (sentence.place(next).filter(Named::measures).isEmpty() || !measures(at)) {
            return true;
        }
        Magnitude part = magnitude(at);
        Magnitude whole = magnitude(next);
        if (part.unit() == Magnitude.Unit.PERCENT) {
            return whole.unit() == Magnitude.Unit.NUMBER;
        }
        boolean so = part.like(whole) && !whole.below(part) && Partners.fit(fact(at), fact(next));
        if (so && (part.below(whole) || named(fact(at), next))) {
            verified.add(at);
            verified.add(next);
        }
        return so;
    }

    /** "{f1} of {f2} payments failed", where all did. */
    private boolean named(Named part, int whole) {
        return sentence.words(whole, sentence.size()).stream()
                .anyMatch(word -> Nouns.meets(Lexicon.spokenOf(word), part.topics()));
    }

    /** "{f1} times the usual" is a calculation of the model's. */
    private boolean times(int at) {
        return !sentence.word(at + 1).equals("times") || !sentence.word(at + 2).matches("the|its|as|what|his|her|of");
    }

    private boolean range(int from) {
        int first = next(from + 1);
        if (first < 0) {
            return true;
        }
        int to = first + 1;
        if (!sentence.word(to).matches("to|until|till")) {
            return true;
        }
        int last = next(to + 1);
        if (last < 0) {
            return true;
        }
        if (!fact(first).like(fact(last)) || !Partners.fit(fact(first), fact(last))) {
            return false;
        }
        Magnitude.Unit unit = magnitude(first).unit();
        if (unit == Magnitude.Unit.MOMENT || unit == Magnitude.Unit.DAY) {
            return !magnitude(last).below(magnitude(first));
        }
        int direction = Directions.before(sentence, from);
        boolean so = direction < 0
                ? magnitude(last).below(magnitude(first))
                : magnitude(first).below(magnitude(last));
        if (direction != 0 && so) {
            verified.add(first);
            verified.add(last);
        }
        return direction == 0 || so;
    }

    /** "Fell to {f1}": from what is usual for it, unless the sentence says from where. */
    private boolean reached(int to) {
        int at = next(to + 1);
        if (at < 0 || !measures(at) || sentence.words(0, to).contains("from")) {
            return true;
        }
        if (sentence.words(to, sentence.size()).contains("from")) {
            return true;
        }
        return agrees(fact(at), Directions.of(sentence, to - 1));
    }

    /** Whether the figure lies so to what is usual for it; not where nothing is known of that. */
    private boolean agrees(Named fact, int direction) {
        List<Named> usual = nouns.counterparts(fact, Role.BASELINE);
        return !usual.isEmpty() && usual.stream().allMatch(base -> lies(fact, base) == direction);
    }

    private static int lies(Named fact, Named base) {
        Magnitude one = fact.magnitude().orElseThrow();
        Magnitude other = base.magnitude().orElseThrow();
        return one.below(other) ? -1 : other.below(one) ? 1 : 0;
    }

    private boolean superlative(int at) {
        for (int near = at - NEAR; near <= at + NEAR; near++) {
            if (sentence.place(near).filter(fact -> fact.role() == Role.PEAK).isPresent()) {
                return true;
            }
        }
        boolean end = Set.of("end", "bound", "of").contains(sentence.word(at + 1))
                && sentence.words(at, at + NEAR).stream().anyMatch(word -> Lexicon.claims(word, Role.LIMIT));
        return end || (sentence.supposes() && next(at) < 0);
    }

    /** "A lower share of {f1}": than usual, which can be checked, or than what nobody knows. */
    private boolean comparative(int at) {
        for (int near = at + 1; near <= at + NEAR && !sentence.mark(near); near++) {
            if (sentence.place(near)
                    .filter(fact -> fact.role() == Role.DIFFERENCE)
                    .isPresent()) {
                return farthest(fact(near), sentence.word(at).matches("lower|smaller|fewer|cheaper") ? -1 : 1);
            }
            if (sentence.place(near).filter(Named::measures).isPresent()) {
                return agrees(fact(near), sentence.word(at).matches("lower|smaller|fewer|cheaper") ? -1 : 1);
            }
        }
        return true;
    }

    /** "The larger deviation is {f1}". */
    private boolean farthest(Named difference, int direction) {
        return sentence.facts().stream()
                .filter(other -> other.role() == Role.DIFFERENCE)
                .allMatch(other -> distance(difference).compareTo(distance(other)) * direction >= 0);
    }

    private static BigDecimal distance(Named difference) {
        return difference.magnitude().orElseThrow().low().abs();
    }

    /** "Revenue fell", "orders are down": wrong where the facts named lie otherwise to what is usual. */
    private boolean alone(int at, boolean linked) {
        int direction = Directions.of(sentence, at);
        if (direction != 0 && !linked && sentence.word(at - 1).matches("the|this|that") && opposesAll(direction)) {
            return false;
        }
        boolean signed =
                sentence.place(at + 1).isPresent() || sentence.place(at - 1).isPresent();
        boolean ofTime =
                sentence.word(at).equals("short") && sentence.word(at + 1).matches("time|while|span|period|interval");
        if (direction == 0 || linked || signed || ofTime || sentence.supposes()) {
            return true;
        }
        int from = at;
        while (from > 0 && !sentence.mark(from - 1)) {
            from--;
        }
        List<String> subject = sentence.words(from, at);
        for (Named fact : sentence.facts()) {
            boolean said = fact.measures()
                    && fact.role() == Role.OBSERVED
                    && fact.entry().isEmpty()
                    && Nouns.meets(fact.topics(), nouns.topics(subject));
            List<Named> usual = said ? nouns.counterparts(fact, Role.BASELINE) : List.of();
            if (usual.stream().anyMatch(base -> lies(fact, base) == -direction)) {
                return false;
            }
        }
        return true;
    }

    /** "The drop": the row has differences, and all of them go the other way. */
    private boolean opposesAll(int direction) {
        List<Named> differences = sentence.facts().stream()
                .filter(fact -> fact.role() == Role.DIFFERENCE)
                .toList();
        return !differences.isEmpty()
                && differences.stream()
                        .allMatch(fact -> fact.magnitude().orElseThrow().signum() == -direction);
    }

    private int next(int from) {
        for (int at = from; at < from + NEAR && !sentence.mark(at); at++) {
            if (sentence.place(at).filter(fact -> fact.magnitude().isPresent()).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    private Named fact(int at) {
        return sentence.place(at).orElseThrow();
    }

    private boolean measures(int at) {
        return fact(at).measures();
    }

    private Magnitude magnitude(int at) {
        return fact(at).magnitude().orElseThrow();
    }
}
