package dev.tillwatch.explain.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks comparisons of which one side, or both, is words without a figure: "below its reference". */
record ByWords(Sentence sentence, Operands operands, Pairs pairs) {

    private static final Set<String> PRONOUNS = Set.of("it", "that", "this", "them");

    private Nouns nouns() {
        return new Nouns(sentence.facts());
    }

    private Magnitude whole(Named fact) {
        return fact.magnitude().orElseThrow();
    }

    /** A figure on the right alone: the subject's words mean a fact, or what it is usual or allowed for does. */
    boolean left(Link link, int right) {
        Named other = pairs.fact(right);
        if (!other.measures()) {
            return false;
        }
        boolean most = other.role() == Role.PEAK && link.kind() == Link.Kind.MORE && link.negated();
        List<Named> meant = new ArrayList<>(nouns().meant(operands.subject(link), other));
        if (meant.isEmpty() && (other.role() == Role.BASELINE || other.role() == Role.LIMIT)) {
            meant.addAll(nouns().counterparts(other, Role.OBSERVED));
        }
        boolean held = most
                || (!meant.isEmpty()
                        && meant.stream()
                                .allMatch(one -> Verification.holds(link, whole(one), other, pairs.size(right))));
        if (held && other.role() != Role.OBSERVED) {
            pairs.verified().add(right);
        }
        return held;
    }

    /** A figure on the left alone. */
    boolean right(Link link, int left) {
        List<String> object = operands.object(link);
        if (PRONOUNS.contains(String.join(" ", object))) {
            int last = last(left, pairs.fact(left));
            return last >= 0 && pairs.held(link, left, last);
        }
        boolean held = Links.passive(sentence, link.from())
                ? exceeded(link, pairs.fact(left), object)
                : held(link, left, object);
        if (held) {
            pairs.verified().add(left);
        }
        return held;
    }

    /** "The limit of {f1} was exceeded": by what happened; "by {f2}" could be by how much, and is not checked. */
    private boolean exceeded(Link link, Named usual, List<String> object) {
        List<Named> happened = nouns().counterparts(usual, Role.OBSERVED);
        boolean plain = object.isEmpty() || object.equals(List.of("by", "far"));
        return plain
                && sentence.place(link.to() + object.size()).isEmpty()
                && !happened.isEmpty()
                && happened.stream().allMatch(one -> Verification.holds(link, whole(usual), one, whole(one)));
    }

    private boolean held(Link link, int left, List<String> object) {
        List<Named> meant = nouns().meant(object, pairs.fact(left));
        return Nouns.role(object) != Role.OBSERVED
                && meant.stream()
                        .anyMatch(other ->
                                Nouns.meets(other.topics(), pairs.fact(left).topics()))
                && meant.stream()
                        .allMatch(other -> Verification.holds(
                                link, pairs.size(left), other, Verification.end(whole(other), object)));
    }

    private int last(int before, Named like) {
        for (int at = before - 1; at >= 0; at--) {
            if (sentence.place(at)
                    .filter(fact -> fact.measures() && fact.like(like))
                    .isPresent()) {
                return at;
            }
        }
        return -1;
    }

    /** No figure beside the link: wrong where the words mean facts that say otherwise. */
    boolean alone(Link link) {
        List<String> object = operands.object(link);
        if (sentence.supposes()) {
            return true;
        }
        if (PRONOUNS.contains(String.join(" ", object))) {
            return pronoun(link);
        }
        int usual = Links.passive(sentence, link.from()) ? usualOf(link) : -1;
        if (usual >= 0) {
            return exceeded(link, pairs.fact(usual), object);
        }
        int figure = figureOf(link);
        if (figure >= 0) {
            return held(link, figure, object);
        }
        return Nouns.role(object) == Role.OBSERVED || agrees(link, Nouns.role(object));
    }

    private boolean pronoun(Link link) {
        for (int at = link.from() - 1; at >= 0; at--) {
            Named last = sentence.place(at).filter(Named::measures).orElse(null);
            if (last != null) {
                List<Named> meant = new ArrayList<>(nouns().meant(operands.subject(link), last));
                if (meant.isEmpty() && (last.role() == Role.BASELINE || last.role() == Role.LIMIT)) {
                    meant.addAll(nouns().counterparts(last, Role.OBSERVED));
                }
                int right = at;
                return !meant.isEmpty()
                        && meant.stream()
                                .allMatch(one -> Verification.holds(link, whole(one), last, pairs.size(right)));
            }
        }
        return true;
    }

    /** The figure in the clause before the link, which is its subject. */
    private int figureOf(Link link) {
        for (int at = link.from() - 1; !sentence.mark(at); at--) {
            boolean figure = sentence.place(at)
                    .filter(fact -> fact.measures() && fact.role() == Role.OBSERVED)
                    .isPresent();
            if (figure && !operands.taken(at)) {
                return at;
            }
        }
        return -1;
    }

    /** "The expected {f1} orders were exceeded": the last usual or allowed figure of the clause is the subject. */
    private int usualOf(Link link) {
        for (int at = link.from() - 1; !sentence.mark(at); at--) {
            if (sentence.place(at)
                    .filter(fact -> fact.measures() && (fact.role() == Role.BASELINE || fact.role() == Role.LIMIT))
                    .isPresent()) {
                return at;
            }
        }
        return -1;
    }

    private boolean agrees(Link link, Role role) {
        Set<String> topics = nouns().topics(operands.subject(link));
        for (Named one : sentence.facts()) {
            boolean said = one.measures()
                    && one.role() == Role.OBSERVED
                    && one.entry().isEmpty()
                    && Nouns.meets(one.topics(), topics);
            for (Named other : said ? nouns().counterparts(one, role) : List.<Named>of()) {
                if (!Verification.holds(link, whole(one), other, whole(other))) {
                    return false;
                }
            }
        }
        return true;
    }
}
