package dev.tillwatch.explain.claim;

import dev.tillwatch.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that the words around each figure name that figure and no other. */
final class Naming {

    /** A part of a score counts points, and nothing of the shop's. */
    private static final String SCORE = "score";

    private final Sentence sentence;
    private final Surroundings surroundings;
    private final Set<Integer> verified;
    private final Nouns nouns;
    private final Slots slots;
    private final Units units;
    private final Misnamed misnamed;

    Naming(Sentence sentence, List<Link> links, Set<Integer> verified) {
        this.sentence = sentence;
        this.surroundings = new Surroundings(sentence, links, verified);
        this.verified = verified;
        this.nouns = new Nouns(sentence.facts());
        this.slots = new Slots(sentence);
        this.units = new Units(sentence, slots);
        this.misnamed = new Misnamed(sentence);
    }

    boolean holds() {
        for (int at = 0; at < sentence.size(); at++) {
            Named fact = sentence.place(at).orElse(null);
            if (fact == null) {
                continue;
            }
            List<String> words = surroundings.of(at, fact);
            boolean named = fact.measures() ? isNamed(at, fact, words) : slots.fit(at, fact, words);
            if (!named || !ofItsEntry(at, fact)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(int at, Named fact, List<String> words) {
        if (misnamed.claimsAnother(at, fact, words)
                || !units.fit(at, fact)
                || repeated(at, fact)
                || !joined(at, fact)) {
            return false;
        }
        Set<String> topics = nouns.topics(words);
        Set<String> own = fact.role() == Role.DIFFERENCE ? ofDifference(fact) : inherited(fact);
        boolean hit = Nouns.meets(own, topics);
        if (slots.isTime(fact)) {
            boolean said = fact.role() != Role.BASELINE || saysRole(at, fact, words);
            return said && !slots.precedes(at) && (hit || verified.contains(at) || slots.lasts(at));
        }
        if (fact.topics().contains(SCORE) && !hit) {
            return false;
        }
        if (isPart(at) || units.isRate(at, fact)) {
            return true;
        }
        boolean lossy = fact.topics().contains("loss")
                && fact.magnitude().orElseThrow().signum() < 0
                && topics.contains("loss");
        boolean exclusive = !own.isEmpty() && words.stream().anyMatch(word -> isOfAnother(word, own, fact));
        if (lossy
                || exclusive
                || (soldAt(at, fact) && !own.contains("price"))
                || (!topics.isEmpty() && !hit && !own.isEmpty())) {
            return false;
        }
        return saysRole(at, fact, words)
                && (hit
                        || fact.role() != Role.OBSERVED
                        || verified.contains(at)
                        || contrasts(fact)
                        || alone(at, fact, words));
    }

    /** What is usual is usual for something, and has its topics too. */
    private Set<String> inherited(Named fact) {
        Set<String> topics = new HashSet<>(fact.topics());
        if (fact.role() == Role.BASELINE || fact.role() == Role.LIMIT) {
            nouns.counterparts(fact, Role.OBSERVED).forEach(other -> topics.addAll(other.topics()));
        }
        return topics;
    }

    /** Whether the word names one kind of figure only, and not this. */
    private boolean isOfAnother(String word, Set<String> own, Named fact) {
        Set<String> topics = Lexicon.spokenOf(word);
        boolean known = sentence.facts().stream()
                .anyMatch(other -> other.measures()
                        && Nouns.meets(other.topics(), topics)
                        && (other.like(fact) || !topics.contains("failed")));
        return known && Nouns.meets(topics, Lexicon.exclusive()) && !Nouns.meets(topics, own);
    }

    /** "{product} at {f1}", where the row knows prices. */
    private boolean soldAt(int at, Named fact) {
        boolean money = fact.magnitude().orElseThrow().unit() == Magnitude.Unit.MONEY;
        boolean behind = sentence.word(at - 1).equals("at")
                || (sentence.word(at - 1).equals("for")
                        && sentence.place(at - 2).isPresent());
        return money && behind && !nouns.topics(List.of("price")).isEmpty();
    }

    /** The same figure twice in a sentence is said of two things, and true of one. */
    private boolean repeated(int at, Named fact) {
        for (int before = 0; before < at; before++) {
            if (sentence.place(before).filter(fact::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "{f1} and {f2}" are of one unit; what happened does not follow what is usual for something else. */
    private boolean joined(int at, Named fact) {
        if (!sentence.word(at - 1).matches("and|or")) {
            return true;
        }
        for (int before = at - 2; before >= 0 && !sentence.mark(before); before--) {
            Named last = sentence.place(before).filter(Named::measures).orElse(null);
            if (last != null) {
                boolean usual = last.role() == Role.BASELINE && fact.role() == Role.OBSERVED;
                return (before < at - 2 || last.like(fact)) && (!usual || contrasts(fact));
            }
        }
        return true;
    }

    /** Whether it stands in "{f1} of {f2}", which holds: the two name each other. */
    private boolean isPart(int at) {
        int of = at - 1;
        while (sentence.word(of).matches("of|out|the|all|its|their|these")) {
            of--;
        }
        boolean whole = of < at - 1 && sentence.place(of).isPresent();
        return verified.contains(at) && (sentence.word(at + 1).matches("of|out") || whole);
    }

    /** Whether what is usual for it stands in the same sentence, so that the reader knows what it is. */
    private boolean contrasts(Named fact) {
        List<Named> usual = nouns.counterparts(fact, Role.BASELINE);
        return sentence.tokens().stream()
                .anyMatch(token -> token instanceof Token.Place place && usual.contains(place.fact()));
    }

    /**
     * Whether it opens the sentence as the only amount or share that happened, so that it can be taken for no other. What
     * only one kind of figure is called by is not said of it, whether the row has such a figure or not.
     */
    private boolean alone(int at, Named fact, List<String> words) {
        Magnitude.Unit unit = fact.magnitude().orElseThrow().unit();
        boolean first = true;
        for (int before = 0; before < at; before++) {
            first &= sentence.place(before).filter(Named::measures).isEmpty();
        }
        boolean ofRole = sentence.words(0, sentence.size()).stream()
                .anyMatch(word -> Nouns.role(List.of(word)) != Role.OBSERVED || Lexicon.says(word, Role.DIFFERENCE));
        return first
                && !ofRole
                && !words.isEmpty()
                && words.stream().noneMatch(word -> Nouns.meets(Lexicon.spokenOf(word), Lexicon.exclusive()))
                && (unit == Magnitude.Unit.MONEY || unit == Magnitude.Unit.PERCENT)
                && sentence.facts().stream()
                        .noneMatch(other -> other.measures()
                                && !other.equals(fact)
                                && other.like(fact)
                                && (other.role() == Role.OBSERVED || other.role() == Role.PEAK));
    }

    private boolean saysRole(int at, Named fact, List<String> words) {
        if (fact.role() == Role.EARLIER) {
            // "{f1} orders before" ends with it, and it begins another phrase elsewhere.
            List<String> with = new ArrayList<>(words);
            with.addAll(sentence.words(at + 1, Math.min(at + 4, sentence.size())));
            return with.stream().anyMatch(word -> Lexicon.says(word, Role.EARLIER));
        }
        boolean bare = fact.role() != Role.BASELINE
                || nouns.topics(words).isEmpty()
                || sentence.word(at - 1).equals("from");
        if (fact.role() == Role.OBSERVED || (verified.contains(at) && bare)) {
            return true;
        }
        boolean says = words.stream().anyMatch(word -> Lexicon.says(word, fact.role()));
        boolean before = fact.role() == Role.BASELINE
                && sentence.words(0, at).stream().anyMatch(word -> Lexicon.claims(word, Role.BASELINE));
        if (fact.role() == Role.BASELINE && Nouns.meets(nouns.topics(words), fact.topics())) {
            return says || before;
        }
        if (fact.role() == Role.BASELINE && !likeTheLast(at, fact)) {
            return false;
        }
        return says || before || (fact.role() == Role.DIFFERENCE && Directions.beside(sentence, at) != 0);
    }

    /** "{f1}, where {f2} is usual": without a name of its own it is of the unit of the figure before. */
    private boolean likeTheLast(int at, Named fact) {
        for (int before = at - 1; before >= 0; before--) {
            Named last = sentence.place(before)
                    .filter(one -> one.measures() && one.role() != Role.DIFFERENCE)
                    .orElse(null);
            if (last != null) {
                return last.like(fact);
            }
        }
        return true;
    }

    /** The topics of the figures that it is the difference of; none where they are not among the facts. */
    private Set<String> ofDifference(Named difference) {
        Set<String> topics = new HashSet<>();
        for (Named base : sentence.facts()) {
            for (Named one : sentence.facts()) {
                boolean pair = base.role() == Role.BASELINE
                        && base.measures()
                        && one.like(base)
                        && Distance.percent(one, base, difference);
                if (pair) {
                    topics.addAll(base.topics());
                    topics.addAll(one.topics());
                }
            }
        }
        if (!topics.isEmpty()) {
            topics.addAll(difference.topics());
        }
        return topics;
    }

    /** In a list of several entries a figure stands with the name of its own entry. */
    private boolean ofItsEntry(int at, Named fact) {
        Optional<Named> behind = sentence.place(at + 2)
                .filter(name -> name.fact().value() instanceof Value.Text)
                .filter(name -> fact.measures() && sentence.word(at + 1).matches("on|of|for"));
        if (behind.isPresent()) {
            String one = sentence.entryOf(fact);
            String other = sentence.entryOf(behind.get());
            return one.isEmpty() || other.isEmpty() || one.equals(other);
        }
        for (int before = at - 1; before >= 0; before--) {
            Named name = sentence.place(before).orElse(null);
            if (name != null
                    && name.fact().value() instanceof Value.Text
                    && !name.entry().isEmpty()) {
                return !fact.measures() || fact.entry().equals(name.entry()) || sameThere(fact, name.entry());
            }
            if (name != null && name.fact().value() instanceof Value.Text) {
                return !fact.measures()
                        || fact.entry().isEmpty()
                        || sentence.entryOf(name).equals(fact.entry());
            }
        }
        return true;
    }

    private boolean sameThere(Named fact, String entry) {
        return sentence.facts().stream()
                .filter(other -> other.entry().equals(entry) && other.base().equals(fact.base()))
                .allMatch(other -> other.fact().value().equals(fact.fact().value()));
    }
}
