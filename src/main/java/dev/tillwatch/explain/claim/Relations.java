package dev.tillwatch.explain.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks each comparison of a sentence against the values of the facts; what cannot be checked does not hold. */
final class Relations {

    private final Sentence sentence;
    private final List<Link> links;
    private final Operands operands;
    private final Nouns nouns;
    private final Set<Integer> verified = new HashSet<>();

    Relations(Sentence sentence, List<Link> links) {
        this.sentence = sentence;
        this.links = links;
        this.operands = new Operands(sentence, links);
        this.nouns = new Nouns(sentence.facts());
    }

    /** The tokens of figures that stand in a comparison that holds. */
    Set<Integer> verified() {
        return verified;
    }

    boolean hold() {
        return links.stream().allMatch(this::holds);
    }

    private boolean holds(Link link) {
        List<Integer> right = operands.right(link);
        if (ofTime(link, right)) {
            return true;
        }
        return switch (link.kind()) {
            case AGAINST -> against(link, right);
            case BETWEEN -> between(link, right);
            default -> right.isEmpty() ? withoutFigure(link) : compared(link, right);
        };
    }

    /** "Within 41 s", "near 14:02", "over the day" say when, and compare nothing. */
    private boolean ofTime(Link link, List<Integer> right) {
        boolean local =
                Set.of(Link.Kind.INSIDE, Link.Kind.NEAR, Link.Kind.AGAINST).contains(link.kind());
        boolean over = sentence.word(link.from()).equals("over");
        boolean order = !right.isEmpty() && fact(right.getFirst()).role() != Role.OBSERVED;
        if (over && operands.adjacent(link) < 0 && !order) {
            return true;
        }
        if (right.isEmpty()) {
            return over || (local && operands.adjacent(link) < 0);
        }
        Magnitude.Unit unit = fact(right.getFirst()).magnitude().orElseThrow().unit();
        boolean when = unit == Magnitude.Unit.MOMENT || unit == Magnitude.Unit.DAY || unit == Magnitude.Unit.TIME;
        return when && (local || over) && !sentence.word(link.from()).matches("almost|nearly");
    }

    private Named fact(int at) {
        return sentence.place(at).orElseThrow();
    }

    private Magnitude size(int at) {
        Named fact = fact(at);
        int from = at;
        while (!sentence.word(from - 1).isEmpty()) {
            from--;
        }
        return Verification.end(fact.magnitude().orElseThrow(), sentence.words(Math.max(from, at - 6), at));
    }

    private boolean against(Link link, List<Integer> right) {
        if (right.isEmpty() || !fact(right.getFirst()).measures()) {
            return true;
        }
        List<Integer> left = operands.left(link, fact(right.getFirst()));
        boolean any = false;
        for (int at = 0; at < link.from(); at++) {
            any |= sentence.place(at).filter(Named::measures).isPresent();
        }
        if (left.isEmpty()) {
            return !any;
        }
        Named what = fact(right.getFirst());
        boolean counterpart = fact(left.getLast()).role() == Role.OBSERVED
                && (what.role() == Role.BASELINE || what.role() == Role.LIMIT)
                && Nouns.meets(fact(left.getLast()).topics(), what.topics());
        if (counterpart) {
            verified.addAll(left);
        }
        verified.addAll(right);
        return true;
    }

    private boolean between(Link link, List<Integer> right) {
        boolean moment = right.size() == 1 && !fact(right.getFirst()).measures();
        if (moment || (right.isEmpty() && operands.adjacent(link) < 0)) {
            return true;
        }
        if (right.size() != 2 || !fact(right.getFirst()).like(fact(right.getLast()))) {
            return false;
        }
        Magnitude low = size(right.getFirst());
        Magnitude high = size(right.getLast());
        verified.addAll(right);
        int adjacent = operands.adjacent(link);
        boolean inside = adjacent < 0
                || !fact(adjacent).like(fact(right.getFirst()))
                || size(adjacent).inside(new Magnitude(low.unit(), low.low(), high.high()));
        return !high.below(low) && inside && !link.negated();
    }

    /** Figures on the right, and on the left as well, or what the words there mean. */
    private boolean compared(Link link, List<Integer> right) {
        int adjacent = operands.adjacent(link);
        if (adjacent >= 0 && fact(adjacent).measures() && isDistance(link, adjacent)) {
            return distance(link, adjacent, right.getFirst());
        }
        if (adjacent >= 0 && fact(adjacent).measures() && !fact(adjacent).like(fact(right.getFirst()))) {
            return false;
        }
        List<Integer> left = operands.left(link, fact(right.getFirst()));
        if (left.isEmpty()) {
            return right.stream().allMatch(at -> heldByMeant(link, at));
        }
        boolean pairs = left.size() == right.size();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if ((!pairs || i == j) && !heldBy(link, left.get(i), right.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean heldBy(Link link, int left, int right) {
        Named one = fact(left);
        Named other = fact(right);
        boolean kin = one.entry().equals(other.entry())
                || one.entry().isEmpty()
                || other.entry().isEmpty()
                || one.base().equals(other.base());
        if (!kin || !one.like(other) || !Verification.holds(link, size(left), other, size(right))) {
            return false;
        }
        verified.add(left);
        verified.add(right);
        return true;
    }

    private boolean heldByMeant(Link link, int right) {
        Named other = fact(right);
        if (!other.measures()) {
            return false;
        }
        boolean most = other.role() == Role.PEAK && link.kind() == Link.Kind.MORE && link.negated();
        List<Named> meant = new ArrayList<>(nouns.meant(operands.subject(link), other));
        if (meant.isEmpty()) {
            meant.addAll(nouns.counterparts(other, Role.OBSERVED));
        }
        boolean held = most
                || (!meant.isEmpty()
                        && meant.stream()
                                .allMatch(one ->
                                        Verification.holds(link, one.magnitude().orElseThrow(), other, size(right))));
        if (held) {
            verified.add(right);
        }
        return held;
    }

    /** "A {f2} below": the figure says how far, and does not lie below by itself. */
    private boolean isDistance(Link link, int adjacent) {
        boolean order = link.kind() == Link.Kind.LESS || link.kind() == Link.Kind.MORE;
        boolean verb = sentence.word(link.from()).matches("exceed.*|surpass.*|top.*|undercut.*");
        boolean apposed = !verb
                && adjacent > 0
                && adjacent == link.from() - 1
                && (sentence.mark(adjacent - 1)
                        || sentence.word(adjacent - 1).matches("is|was|are|were|lies|stayed|sold|by"));
        return order && (fact(adjacent).role() == Role.DIFFERENCE || apposed);
    }

    private boolean distance(Link link, int adjacent, int right) {
        Named base = fact(right);
        if (!base.measures() || base.magnitude().orElseThrow().isRange() || link.negated()) {
            return false;
        }
        boolean so = sentence.facts().stream()
                .filter(Named::measures)
                .anyMatch(one -> Distance.lies(one, link, fact(adjacent), base));
        List<Integer> left = operands.left(link, base);
        boolean same = left.isEmpty()
                || left.getLast() == adjacent
                || Distance.lies(fact(left.getLast()), link, fact(adjacent), base);
        if (so && same) {
            verified.add(adjacent);
            verified.add(right);
        }
        return so && same;
    }

    /** "Below its reference": the words behind mean a fact, or the comparison stays unchecked. */
    private boolean withoutFigure(Link link) {
        int adjacent = operands.adjacent(link);
        List<String> object = operands.object(link);
        if (adjacent >= 0 && fact(adjacent).role() == Role.DIFFERENCE) {
            verified.add(adjacent);
            return true;
        }
        Optional<Named> left =
                adjacent < 0 || !fact(adjacent).measures() ? Optional.empty() : Optional.of(fact(adjacent));
        if (left.isPresent() && Set.of("it", "that", "this", "them").contains(String.join(" ", object))) {
            return ofLast(link, adjacent);
        }
        if (left.isPresent()) {
            List<Named> meant = nouns.meant(object, left.get());
            boolean held = !meant.isEmpty()
                    && meant.stream()
                            .allMatch(other -> Verification.holds(
                                    link,
                                    size(adjacent),
                                    other,
                                    Verification.end(other.magnitude().orElseThrow(), object)));
            if (held) {
                verified.add(adjacent);
            }
            return held;
        }
        return byWordsAlone(link, object);
    }

    /** "The reference is {f1}, and {f2} is below it." */
    private boolean ofLast(Link link, int left) {
        for (int at = left - 1; at >= 0; at--) {
            if (sentence.place(at).filter(fact -> fact.measures() && fact.like(fact(left))).isPresent()) {
                return heldBy(link, left, at);
            }
        }
        return false;
    }

    /** No figure on either side: wrong where both sides mean facts that say otherwise, else nothing to check. */
    private boolean byWordsAlone(Link link, List<String> object) {
        List<String> subject = operands.subject(link);
        if (sentence.supposes() || Nouns.role(object) == Role.OBSERVED) {
            return true;
        }
        for (Named one : sentence.facts()) {
            boolean said = one.measures()
                    && one.role() == Role.OBSERVED
                    && one.entry().isEmpty()
                    && Nouns.meets(one.topics(), nouns.topics(subject));
            if (said) {
                for (Named other : nouns.counterparts(one, Nouns.role(object))) {
                    if (!Verification.holds(
                            link,
                            one.magnitude().orElseThrow(),
                            other,
                            other.magnitude().orElseThrow())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
