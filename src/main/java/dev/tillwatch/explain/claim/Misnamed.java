package dev.tillwatch.explain.claim;

import java.util.List;

/** Finds words beside a figure that would be right beside another one only: "the usual" beside what happened. */
record Misnamed(Sentence sentence) {

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
        return List.of(Role.BASELINE, Role.LIMIT, Role.PEAK).stream()
                .anyMatch(role -> fact.role() != role
                        && has(role, fact)
                        && words.stream().anyMatch(word -> Lexicon.claims(word, role)));
    }

    /** "Expected" beside the average, where something else is what was expected. */
    private boolean callsAnother(String word, Named fact) {
        String name = Lexicon.roleWord(word);
        return fact.role() == Role.BASELINE
                && Lexicon.claims(word, Role.BASELINE)
                && !fact.called().contains(name)
                && sentence.facts().stream()
                        .anyMatch(other -> other.role() == Role.BASELINE
                                && other.like(fact)
                                && other.entry().equals(fact.entry())
                                && other.called().contains(name));
    }

    /** Whether some figure of this unit has the role, so that its words could be meant for that one. */
    private boolean has(Role role, Named fact) {
        return sentence.facts().stream().anyMatch(other -> other.role() == role && other.like(fact));
    }
}
