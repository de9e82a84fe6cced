package dev.tillwatch.explain;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the facts of one sentence of a shift summary and fills its template with them. */
final class ShiftFacts {

    /** Rows kept behind one figure; evidence lists read no more. */
    private static final int MOST_ROWS = 500;

    private static final String FOUND = "found.";

    private final Texts texts;
    private final Map<String, Fact> facts = new HashMap<>();

    ShiftFacts(Texts texts) {
        this.texts = texts;
    }

    /** A figure that was computed over these rows. */
    ShiftFacts with(String id, Value value, Collection<? extends Row> rows) {
        Set<RowRef> refs = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Fact fact : row.facts()) {
                if (refs.size() < MOST_ROWS) {
                    refs.addAll(fact.rows());
                }
            }
        }
        String key = "formula." + id;
        String formula = texts.has(key) ? texts.get(key) : "";
        facts.put(id, Fact.computed(id, value, formula, List.copyOf(refs)));
        return this;
    }

    /** How many rows a detector found; its id names the detector, so that the figure leads to its tab. */
    ShiftFacts counting(String detector, Collection<? extends Row> rows) {
        with("found", new Value.Count(rows.size()), rows);
        facts.computeIfPresent(
                "found",
                (id, fact) -> new Fact(FOUND + detector, fact.value(), fact.formula(), fact.rows(), fact.privacy()));
        return this;
    }

    /** A figure over no row in particular. */
    ShiftFacts with(String id, Value value) {
        return with(id, value, List.of());
    }

    /** A fact of a row under another id, its privacy kept. */
    ShiftFacts from(Row row, String fact, String id) {
        row.fact(fact)
                .ifPresent(found ->
                        facts.put(id, new Fact(id, found.value(), found.formula(), found.rows(), found.privacy())));
        return this;
    }

    /** A fact as it is. */
    ShiftFacts with(Fact fact) {
        facts.put(fact.id(), fact);
        return this;
    }

    Prose sentence(String key, Figures figures) {
        return Template.parse(texts.get(key)).fill(id -> Optional.ofNullable(facts.get(id)), figures);
    }
}
