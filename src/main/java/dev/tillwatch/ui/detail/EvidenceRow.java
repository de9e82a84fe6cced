package dev.tillwatch.ui.detail;

import dev.tillwatch.model.RowRef;
import java.util.List;
import java.util.Set;

/** One row of evidence: its cells in the order of the columns, the rows of the shop it stands for, and whether it is a hit. */
record EvidenceRow(List<String> cells, Set<RowRef> rows, boolean hit) {

    EvidenceRow {
        cells = List.copyOf(cells);
        rows = Set.copyOf(rows);
    }
}
