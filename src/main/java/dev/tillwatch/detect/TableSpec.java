package dev.tillwatch.detect;

import dev.tillwatch.model.Anomaly;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a tab: the rows of one kind ({@link dev.tillwatch.model.AnomalyKey#kind}), the columns after the severity
 * chip, and the column that it is sorted by at first (descending). One that is sorted by {@link Anomaly#SCORE} has a
 * column for it, first where it names none.
 */
public record TableSpec(String kind, boolean severityChip, List<Column> columns, String sortedBy) {

    private static final int SCORE_WIDTH = 64;

    public TableSpec {
        boolean lacksScore = sortedBy.equals(Anomaly.SCORE)
                && columns.stream().noneMatch(column -> column.fact().equals(Anomaly.SCORE));
        List<Column> all = new ArrayList<>(columns);
        if (lacksScore) {
            all.addFirst(Column.number(Anomaly.SCORE, SCORE_WIDTH));
        }
        columns = List.copyOf(all);
    }
}
