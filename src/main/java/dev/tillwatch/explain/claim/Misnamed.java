package dev.tillwatch.explain.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds words beside a figure that would be right beside another one only: "the usual" beside what happened. */
record Misnamed(Sentence sentence) {

    private static final int FURTHEST_BEHIND = 6;

    boolean claimsAnother(int at, Named fact, List<String> words) {
        for (int near = at + 1; near <= at + 3; near++) {
            if (sentence.word(near).isEmpty() || Surroundings.breaks(sentence.word(near))) {
                break;
            }
            boolean judged = sentence.word(near).matches("is|was|are|were|seems|looks")
                    && sentence.word(near + 1).matches("usual|normal|typical|average|expected|ordinary");
            if (judged && fact.role() == Role.OBSERVED) {
                return true;
            }
        }
        if (words.stream().anyMatch(word -> callsAnother(word, fact))) {
            return true;
        }
        return isOfAnotherBaseline(fact, words)
                || List.of(Role.BASELINE, Role.LIMIT, Role.PEAK, Role.EARLIER).stream()
                        .anyMatch(role -> fact.role() != role
                                && wordsFor(role, at, words).stream()
                                        .anyMatch(word -> Lexicon.claims(word, role)
                                                && !onlyOrders(word)
                                                && has(role, fact, word)));
    }

    /** "{f1} orders before" ends with it: for what was before the words behind count to the end of the clause. */
    private List<String> wordsFor(Role role, int at, List<String> words) {
        if (role != Role.EARLIER) {
            return words;
        }
        int to = at + 1;
        while (to < at + FURTHEST_BEHIND && !sentence.mark(to) && !Surroundings.breaks(sentence.word(to))) {
            to++;
        }
        List<String> with = new ArrayList<>(words);
        with.addAll(sentence.words(at + 1, to));
        return with;
    }

    /** "Before that" puts two things in order, and names no figure of what was before. */
    private boolean onlyOrders(String word) {
        return word.equals("before")
                && IntStream.range(0, sentence.size())
                        .anyMatch(at -> sentence.word(at).equals(word)
                                && sentence.word(at + 1).matches("that|this|then|it|the|an?|one|he|she|they"));
    }

    /** What is usual is neither the reference nor the expectation, where the row has one of those as well. */
    private boolean isOfAnotherBaseline(Named fact, List<String> words) {
        return fact.isFurtherUsual()
                && words.stream().anyMatch(Lexicon::namesReference)
                && sentence.facts().stream()
                        .anyMatch(other -> other.role() == Role.BASELINE && !other.isFurtherUsual());
    }

    /**
     * "Expected" beside the average, where something else is what was expected. Whatever is expected is usual, too: a
     * further usual figure takes no word from it.
     */
    private boolean callsAnother(String word, Named fact) {
        String name = Lexicon.roleWord(word);
        return fact.role() == Role.BASELINE
                && Lexicon.claims(word, Role.BASELINE)
                && !fact.called().contains(name)
                && sentence.facts().stream()
                        .anyMatch(other -> other.role() == Role.BASELINE
                                && other.like(fact)
                                && !other.isFurtherUsual()
                                && other.entry().equals(fact.entry())
                                && other.called().contains(name));
    }

    /** Whether some figure of this unit has the role, so that the word could be meant for that one. */
    private boolean has(Role role, Named fact, String word) {
        return sentence.facts().stream()
                .filter(other -> other.role() == role && other.like(fact))
                .anyMatch(other -> !Lexicon.namesReference(word) || !other.isFurtherUsual());
    }
}
