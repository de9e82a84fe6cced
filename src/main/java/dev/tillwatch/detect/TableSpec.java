package dev.tillwatch.detect;

import java.util.List;

/**
 * A table of a tab: the rows of one kind ({@link dev.tillwatch.model.AnomalyKey#kind}), the columns after the severity
 * chip, and the column that it is sorted by at first (descending).
 */
public record TableSpec(String kind, boolean severityChip, List<Column> columns, String sortedBy) {

    public TableSpec {
        columns = List.copyOf(columns);
    }
}
