package dev.tillwatch.evaluate;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a row that the evaluation needs. */
record RowFacts(Anomaly row) {

    private static final String LINE = "line.";
    private static final String ITEM = ".item";

    @Nullable
    LocalDateTime moment(String id) {
        return value(id) instanceof Value.Moment moment ? moment.at() : null;
    }

    LocalDateTime moment(String id, LocalDateTime otherwise) {
        return Objects.requireNonNullElse(moment(id), otherwise);
    }

    double money(String id) {
        return value(id) instanceof Value.Money money ? money.amount().doubleValue() : 0;
    }

    /** What a customer, a product, a city or a word is called; empty where the row does not say. */
    String name(String id) {
        Value value = value(id);
        if (value instanceof Value.Person person) {
            return Long.toString(person.customerId());
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Code code ? code.word() : "";
    }

    /** The product's id, which a fact shows by name and refers to by id. */
    String product(String id) {
        return row.fact(id)
                .map(fact -> fact.rows().isEmpty()
                        ? name(id)
                        : fact.rows().getFirst().id())
                .orElse("");
    }

    /** The items that the row names. */
    List<Long> lines() {
        List<Long> lines = new ArrayList<>(0);
        for (Fact fact : row.facts()) {
            if (fact.id().startsWith(LINE) && fact.id().endsWith(ITEM) && fact.value() instanceof Value.Id item) {
                lines.add(item.id());
            }
        }
        return lines;
    }

    private @Nullable Value value(String id) {
        return row.fact(id).map(Fact::value).orElse(null);
    }
}
