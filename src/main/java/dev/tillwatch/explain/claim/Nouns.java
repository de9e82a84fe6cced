package dev.tillwatch.explain.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the fact that words without a figure speak of: "its reference", "the usual share". */
record Nouns(List<Named> facts) {

    /** The facts that these words may mean, of the unit of {@code like}; none where they name nothing. */
    List<Named> meant(List<String> words, Named like) {
        Role role = role(words);
        Set<String> topics = topics(words);
        List<Named> found = facts.stream()
                .filter(fact -> fact.measures() && fact.like(like) && fact.role() == role && !fact.equals(like))
                .filter(fact -> sameEntry(fact, like) && Partners.fit(fact, like))
                .filter(fact -> topics.isEmpty() ? role != Role.OBSERVED : meets(fact.topics(), topics))
                .toList();
        return found.size() > 1 ? related(found, like) : found;
    }

    /** What happened, for something that is usual or allowed; what is usual, for something that happened. */
    List<Named> counterparts(Named fact, Role role) {
        return facts.stream()
                .filter(other -> other.measures()
                        && !other.equals(fact)
                        && other.role() == role
                        && other.like(fact)
                        && sameEntry(other, fact)
                        && Partners.fit(other, fact)
                        && meets(other.topics(), fact.topics()))
                .toList();
    }

    private static List<Named> related(List<Named> found, Named like) {
        List<Named> near = found.stream()
                .filter(fact -> meets(fact.topics(), like.topics()))
                .toList();
        return near.isEmpty() ? found : near;
    }

    private static boolean sameEntry(Named one, Named other) {
        return one.entry().equals(other.entry());
    }

    static Role role(List<String> words) {
        for (Role role : List.of(Role.BASELINE, Role.LIMIT, Role.PEAK, Role.EARLIER)) {
            if (words.stream().anyMatch(word -> Lexicon.claims(word, role))) {
                return role;
            }
        }
        return Role.OBSERVED;
    }

    /** The topics of these words that some fact has. */
    Set<String> topics(List<String> words) {
        Set<String> topics = new HashSet<>();
        words.forEach(word -> topics.addAll(Lexicon.spokenOf(word)));
        topics.removeIf(topic -> facts.stream()
                .noneMatch(fact -> fact.measures() && fact.topics().contains(topic)));
        return topics;
    }

    static boolean meets(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** The one fact that is meant, where there is no doubt. */
    Optional<Named> only(List<Named> meant) {
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
