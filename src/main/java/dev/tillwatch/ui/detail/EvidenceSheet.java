package dev.tillwatch.ui.detail;

import java.util.List;

/**
 * The evidence of one row.
 *
 * @param few how many rows are shown before "Show all"
 */
record EvidenceSheet(List<EvidenceColumn> columns, List<EvidenceRow> rows, int few) {

    EvidenceSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
