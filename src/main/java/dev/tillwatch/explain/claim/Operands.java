package dev.tillwatch.explain.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the places on both sides of a link, by the index of their tokens. */
record Operands(Sentence sentence, List<Link> links) {

    /** May stand between a figure and the words that compare it. */
    private static final Set<String> GLUE = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "lies",
            "lie",
            "lay",
            "stays",
            "stay",
            "stayed",
            "remains",
            "remained",
            "stands",
            "stand",
            "stood",
            "sits",
            "fell",
            "falls",
            "fall",
            "far",
            "well",
            "much",
            "way",
            "slightly",
            "just",
            "marginally",
            "barely",
            "little",
            "somewhat",
            "considerably",
            "significantly",
            "substantially",
            "sharply",
            "clearly",
            "still",
            "thus",
            "so",
            "already",
            "not",
            "never",
            "does",
            "do",
            "did",
            "also",
            "even",
            "almost",
            "nearly",
            "a",
            "lot",
            "had",
            "has",
            "have",
            "no",
            "and",
            "came",
            "which",
            "that",
            "vastly",
            "hugely",
            "markedly",
            "strongly",
            "too",
            "deep",
            "deeply",
            "will",
            "would",
            "may");

    private static final int FURTHEST_FURTHER = 4;

    private static final Set<String> JOINING = Set.of("and", "or");

    /** The figure right before the words, over words that do not matter; -1 where something else stands there. */
    int adjacent(Link link) {
        int at = link.from() - 1;
        while (GLUE.contains(sentence.word(at))) {
            at--;
        }
        boolean apposed = sentence.mark(at, ',') && sentence.mark(at - 2, ',');
        if (apposed) {
            at--;
        }
        return sentence.place(at).isPresent() ? at : -1;
    }

    /** The figures behind: the next, and further ones joined to it by "and". */
    List<Integer> right(Link link) {
        List<Integer> found = new ArrayList<>();
        for (int at = link.to(); at < limit(link) && !sentence.mark(at); at++) {
            if (compares(link, at)) {
                found.add(at);
                break;
            }
        }
        while (!found.isEmpty() && JOINING.contains(sentence.word(found.getLast() + 1))) {
            int next = further(found.getLast() + 2, limit(link));
            if (next < 0) {
                break;
            }
            found.add(next);
        }
        return found;
    }

    /** Not the distance ("by {f1}"), nor when it was ("in {f2}"). */
    private boolean compares(Link link, int at) {
        Named fact = sentence.place(at).orElse(null);
        if (fact == null || fact.magnitude().isEmpty() || sentence.word(at - 1).equals("by")) {
            return false;
        }
        boolean order = link.kind() == Link.Kind.LESS || link.kind() == Link.Kind.MORE;
        boolean when = !fact.measures()
                || (fact.magnitude().get().unit() == Magnitude.Unit.TIME
                        && sentence.word(at - 1).matches("in|within|after|for"));
        return at == link.to() || !order || !when;
    }

    private int further(int from, int limit) {
        for (int at = from; at < Math.min(limit, from + FURTHEST_FURTHER) && !sentence.mark(at); at++) {
            if (sentence.place(at).filter(fact -> fact.magnitude().isPresent()).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    private int limit(Link link) {
        return links.stream()
                .mapToInt(Link::from)
                .filter(from -> from > link.from())
                .min()
                .orElse(sentence.size());
    }

    /** The nearest figures before that can be compared with the one behind, not those behind another link. */
    List<Integer> left(Link link, Named right) {
        int preferred = nearest(link, right, adjacent(link) < 0);
        return preferred < 0 ? List.of() : joined(preferred, right);
    }

    private int nearest(Link link, Named right, boolean observed) {
        int otherwise = -1;
        for (int at = link.from() - 1; at >= 0 && !sentence.mark(at, ';'); at--) {
            if (fits(at, right) && !taken(at)) {
                if (!observed || sentence.place(at).orElseThrow().role() == Role.OBSERVED) {
                    return at;
                }
                otherwise = otherwise < 0 ? at : otherwise;
            }
        }
        return otherwise;
    }

    private List<Integer> joined(int at, Named right) {
        List<Integer> found = new ArrayList<>(List.of(at));
        int before = at - 1;
        while (!sentence.word(before).isEmpty() && !JOINING.contains(sentence.word(before))) {
            before--;
        }
        if (JOINING.contains(sentence.word(before)) && fits(before - 1, right)) {
            found.addFirst(before - 1);
        }
        return found;
    }

    private boolean fits(int at, Named right) {
        return sentence.place(at)
                .filter(fact -> fact.like(right) && fact.measures())
                .filter(fact -> fact.role() != Role.DIFFERENCE || right.role() == Role.DIFFERENCE)
                .isPresent();
    }

    /** Whether the figure is already behind a link. */
    boolean taken(int at) {
        return links.stream()
                .anyMatch(link -> link.to() <= at
                        && link.kind() != Link.Kind.INSIDE
                        && right(link).contains(at));
    }

    /** The words of the clause before a link, and before any other link in it. */
    List<String> subject(Link link) {
        int from = link.from();
        while (!sentence.mark(from - 1) && from > 0) {
            from--;
        }
        int start = from;
        int to = links.stream()
                .mapToInt(Link::from)
                .filter(at -> at >= start)
                .min()
                .orElse(link.from());
        return sentence.words(from, Math.min(to, link.from()));
    }

    /** The words behind a link, as far as they belong to it. */
    List<String> object(Link link) {
        int to = link.to();
        while (to < limit(link) && !sentence.word(to).isEmpty()) {
            to++;
        }
        return sentence.words(link.to(), to);
    }
}
