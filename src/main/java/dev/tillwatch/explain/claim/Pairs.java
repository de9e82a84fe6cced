package dev.tillwatch.explain.claim;

import java.util.Set;

/** Two figures of a sentence that a link relates, and which of them need no other name since the relation holds. */
record Pairs(Sentence sentence, Set<Integer> verified) {

    private static final int WORDS_OF_END = 6;

    Named fact(int at) {
        return sentence.place(at).orElseThrow();
    }

    /** How much the figure is; of a range the end that the words before it speak of. */
    Magnitude size(int at) {
        int from = at;
        while (!sentence.word(from - 1).isEmpty()) {
            from--;
        }
        return Verification.end(
                fact(at).magnitude().orElseThrow(), sentence.words(Math.max(from, at - WORDS_OF_END), at));
    }

    boolean held(Link link, int left, int right) {
        Named one = fact(left);
        Named other = fact(right);
        if (!kin(one, other) || !one.like(other) || !Verification.holds(link, size(left), other, size(right))) {
            return false;
        }
        if (Nouns.meets(one.topics(), other.topics())) {
            verified.add(left);
        }
        if (other.role() != Role.OBSERVED) {
            verified.add(right);
        }
        return true;
    }

    /** Of one entry of a list, or the same figure of two entries; and usual for the other, where one is usual. */
    boolean kin(Named one, Named other) {
        if (!Partners.fit(one, other)) {
            return false;
        }
        String first = sentence.entryOf(one);
        String second = sentence.entryOf(other);
        return first.isEmpty()
                || second.isEmpty()
                || first.equals(second)
                || one.base().equals(other.base());
    }

    /** What happened on the left, what is usual or allowed for it on the right. */
    boolean counterparts(int left, int right) {
        Role role = fact(right).role();
        return fact(left).role() == Role.OBSERVED
                && (role == Role.BASELINE || role == Role.LIMIT)
                && fact(left).like(fact(right))
                && Partners.fit(fact(left), fact(right))
                && Nouns.meets(fact(left).topics(), fact(right).topics());
    }
}
