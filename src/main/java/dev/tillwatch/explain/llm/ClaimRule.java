package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.claim.Claims;
import java.util.Optional;

/** What a sentence says of its figures, and of how they lie to each other, is what the facts say. */
final class ClaimRule implements Rule {

    @Override
    public Optional<String> objection(String text, Placeholders places) {
        return Claims.objection(text, places.facts(), places::label);
    }
}
