package dev.tillwatch.detect;

import dev.tillwatch.model.Anomaly;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a tab: the rows of one kind ({@link dev.tillwatch.model.AnomalyKey#kind}), the columns after the severity
 * chip, and the column that it is sorted by at first (descending). One that is sorted by {@link Anomaly#SCORE} has a
 * column for it, first where it names none.
 *
 * @param hindsight whether its rows tell once more, looking back, what was judged as it happened
 */
public record TableSpec(String kind, boolean severityChip, boolean hindsight, List<Column> columns, String sortedBy) {

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

    /** A table of what is told as it happens. */
    public TableSpec(String kind, boolean severityChip, List<Column> columns, String sortedBy) {
        this(kind, severityChip, false, columns, sortedBy);
    }

    public TableSpec inHindsight() {
        return new TableSpec(kind, severityChip, true, columns, sortedBy);
    }

    /** Whether an analyst is told of its anomalies: by the badge, in the narrative, as the most severe. */
    public boolean alerts() {
        return severityChip && !hindsight;
    }
}
