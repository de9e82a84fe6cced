package dev.tillwatch.explain.claim;

import dev.tillwatch.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a sentence claims about its figures, and the first claim that its facts do not bear out. */
public final class Claims {

    /** A comparison that is wrong, or that cannot be checked. */
    public static final String RELATION = "relation";

    /** A figure under the name of another, or under none. */
    public static final String NAMING = "naming";

    private Claims() {}

    /**
     * Why the sentence is withheld, in one word.
     *
     * @param facts by the ids of their places; every place of the text is among them
     * @param label what a fact is called, as the model was told
     */
    public static Optional<String> objection(String text, Map<String, Fact> facts, Function<Fact, String> label) {
        Sentence sentence = Sentence.of(text, facts, label);
        List<Link> links = Links.of(sentence);
        Relations relations = new Relations(sentence, links);
        Optional<String> direction = Directions.objection(sentence, links);
        if (direction.isPresent() || !relations.hold() || !new Trends(sentence, links, relations.verified()).hold()) {
            return Optional.of(RELATION);
        }
        return new Naming(sentence, links, relations.verified()).holds() ? Optional.empty() : Optional.of(NAMING);
    }

    /** For each place of the text in turn, whether words beside it say its direction, so that its sign would say it twice. */
    public static List<Boolean> directed(String text, Map<String, Fact> facts) {
        Sentence sentence = Sentence.of(text, facts, Fact::id);
        List<Boolean> directed = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            int place = at;
            sentence.place(at)
                    .ifPresent(fact ->
                            directed.add(fact.role() == Role.DIFFERENCE && Directions.beside(sentence, place) != 0));
        }
        return directed;
    }
}
