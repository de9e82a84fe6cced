package dev.tillwatch.detect;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of a row as plain values, by the name of their fact. */
final class RowFigures {

    private RowFigures() {}

    static List<Long> lineItems(Row row) {
        return row.facts().stream()
                .filter(fact -> fact.id().matches("line\\.\\d+\\.item"))
                .map(fact -> ((Value.Id) fact.value()).id())
                .toList();
    }

    static String ids(Row row, String fact) {
        return row.fact(fact).map(Fact::rows).orElseThrow().stream()
                .map(ref -> ref.id())
                .collect(Collectors.joining(" "));
    }

    static Value value(Row row, String fact) {
        return row.fact(fact).map(Fact::value).orElseThrow();
    }

    static long count(Row row, String fact) {
        return ((Value.Count) value(row, fact)).count();
    }

    static String money(Row row, String fact) {
        return value(row, fact) instanceof Value.Money money ? money.amount().toString() : "unknown";
    }
}
