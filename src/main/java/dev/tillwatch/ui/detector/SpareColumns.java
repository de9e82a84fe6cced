package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.TableSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which columns a narrow window leaves out, and in which order: what the detail pane or the row's place tells anyway. */
final class SpareColumns {

    /** First to leave first. */
    private static final List<String> FACTS = List.of(
            "transaction",
            "quantity",
            "expectedRevenue",
            "dayType",
            "end",
            "products",
            "status",
            "basket",
            "failedShare",
            "usual",
            "thenOk",
            "tries",
            "city");

    private SpareColumns() {}

    static List<Column> of(TableSpec spec) {
        List<Column> spare = new ArrayList<>(spec.columns());
        spare.removeIf(column -> !FACTS.contains(column.fact()) || column.fact().equals(spec.sortedBy()));
        spare.sort(Comparator.comparingInt(column -> FACTS.indexOf(column.fact())));
        return spare;
    }
}
