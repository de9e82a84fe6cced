package dev.tillwatch.explain.llm;

import java.util.Optional;

/** One thing that a sentence of a model must not do. */
interface Rule {

    /** Why the sentence is withheld, in one word for the record; empty when this rule has nothing against it. */
    Optional<String> objection(String text, Placeholders places);
}
