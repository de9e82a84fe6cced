package dev.tillwatch.explain.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks each comparison of a sentence against the values of the facts; what cannot be checked does not hold. */
final class Relations {

    private static final Set<Link.Kind> LOCAL =
            Set.of(Link.Kind.INSIDE, Link.Kind.OUTSIDE, Link.Kind.NEAR, Link.Kind.AGAINST);

    private final Sentence sentence;
    private final List<Link> links;
    private final Operands operands;
    private final Set<Integer> verified = new HashSet<>();
    private final Pairs pairs;
    private final ByWords words;

    Relations(Sentence sentence, List<Link> links) {
        this.sentence = sentence;
        this.links = links;
        this.operands = new Operands(sentence, links);
        this.pairs = new Pairs(sentence, verified);
        this.words = new ByWords(sentence, operands, pairs);
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
        boolean over = sentence.word(link.from()).equals("over");
        boolean adjacent = operands.adjacent(link) >= 0;
        if (right.isEmpty()) {
            return over || (LOCAL.contains(link.kind()) && !adjacent);
        }
        Named first = pairs.fact(right.getFirst());
        if (over && !adjacent && first.role() == Role.OBSERVED) {
            return true;
        }
        Magnitude.Unit unit = first.magnitude().orElseThrow().unit();
        boolean when = !first.measures() || unit == Magnitude.Unit.TIME;
        return when
                && (LOCAL.contains(link.kind()) || over)
                && !sentence.word(link.from()).matches("almost|nearly");
    }

    private boolean against(Link link, List<Integer> right) {
        if (right.isEmpty() || !pairs.fact(right.getFirst()).measures()) {
            return true;
        }
        List<Integer> left = operands.left(link, pairs.fact(right.getFirst()));
        if (left.isEmpty()) {
            boolean meant = Nouns.meets(
                    new Nouns(sentence.facts()).topics(operands.subject(link)),
                    pairs.fact(right.getFirst()).topics());
            if (meant) {
                verified.add(right.getFirst());
            }
            return sentence.supposes() || !figureBefore(link);
        }
        for (int i = 0; i < right.size(); i++) {
            int one = left.get(Math.min(i, left.size() - 1));
            if (pairs.counterparts(right.get(i), one) || !pairs.kin(pairs.fact(one), pairs.fact(right.get(i)))) {
                return false;
            }
            if (pairs.counterparts(one, right.get(i))) {
                verified.add(one);
                verified.add(right.get(i));
            }
        }
        return true;
    }

    private boolean figureBefore(Link link) {
        for (int at = 0; at < link.from(); at++) {
            if (sentence.place(at).filter(Named::measures).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean between(Link link, List<Integer> right) {
        boolean moment = right.size() == 1 && !pairs.fact(right.getFirst()).measures();
        int adjacent = operands.adjacent(link);
        if (moment || (right.isEmpty() && adjacent < 0)) {
            return true;
        }
        if (right.size() != 2
                || !pairs.fact(right.getFirst()).like(pairs.fact(right.getLast()))
                || !Partners.fit(pairs.fact(right.getFirst()), pairs.fact(right.getLast()))) {
            return false;
        }
        Magnitude low = pairs.size(right.getFirst());
        Magnitude high = pairs.size(right.getLast());
        verified.addAll(right);
        boolean inside = adjacent < 0
                || !pairs.fact(adjacent).like(pairs.fact(right.getFirst()))
                || pairs.size(adjacent).inside(new Magnitude(low.unit(), low.low(), high.high()));
        return !high.below(low) && inside && !link.negated();
    }

    /** Figures on the right, and on the left as well, or what the words there mean. */
    private boolean compared(Link link, List<Integer> right) {
        int adjacent = operands.adjacent(link);
        boolean figure = adjacent >= 0 && pairs.fact(adjacent).measures();
        if (figure && isDistance(link, adjacent)) {
            return distance(link, adjacent, right.getFirst());
        }
        if (figure && !pairs.fact(adjacent).like(pairs.fact(right.getFirst()))) {
            return false;
        }
        List<Integer> left = operands.left(link, pairs.fact(right.getFirst()));
        if (left.isEmpty()) {
            return right.stream().allMatch(at -> words.left(link, at));
        }
        boolean paired = left.size() == right.size();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if ((!paired || i == j) && !pairs.held(link, left.get(i), right.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** "{f2} below": the figure says how far, and does not lie below by itself. */
    private boolean isDistance(Link link, int adjacent) {
        boolean order = link.kind() == Link.Kind.LESS || link.kind() == Link.Kind.MORE;
        boolean verb = sentence.word(link.from()).matches("exceed.*|surpass.*|top.*|undercut.*");
        boolean apposed = !verb
                && adjacent > 0
                && adjacent == link.from() - 1
                && (sentence.mark(adjacent - 1)
                        || sentence.word(adjacent - 1).matches("is|was|are|were|lies|stayed|sold|by"));
        return order && (pairs.fact(adjacent).role() == Role.DIFFERENCE || apposed);
    }

    private boolean distance(Link link, int adjacent, int right) {
        Named base = pairs.fact(right);
        Named by = pairs.fact(adjacent);
        if (!base.measures() || base.magnitude().orElseThrow().isRange() || link.negated()) {
            return false;
        }
        boolean so = sentence.facts().stream()
                .filter(one -> one.measures() && !one.equals(by) && Partners.fit(one, base))
                .filter(one -> Nouns.meets(one.topics(), base.topics()))
                .anyMatch(one -> Distance.lies(one, link, by, base));
        List<Integer> left = operands.left(link, base);
        boolean same = left.isEmpty()
                || left.getLast() == adjacent
                || Distance.lies(pairs.fact(left.getLast()), link, by, base);
        if (so && same) {
            verified.add(adjacent);
            verified.add(right);
        }
        return so && same;
    }

    private boolean withoutFigure(Link link) {
        int adjacent = operands.adjacent(link);
        if (adjacent < 0 || !pairs.fact(adjacent).measures()) {
            return words.alone(link);
        }
        if (pairs.fact(adjacent).role() == Role.DIFFERENCE) {
            verified.add(adjacent);
            return adjacent == link.from() - 1;
        }
        return !isDistance(link, adjacent) && words.right(link, adjacent);
    }
}
