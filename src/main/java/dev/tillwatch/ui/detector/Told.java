package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an analyst is told of: the rows of a tab's tables but those that are no alerts and those that look back. */
public final class Told {

    private final Collection<TableModel> all;

    Told(Collection<TableModel> all) {
        this.all = all;
    }

    Stream<TableModel> tables() {
        return all.stream().filter(table -> table.spec().alerts());
    }

    /** The rows that hold, in view or waiting, table by table, newest first. */
    public List<Row> rows() {
        return tables().flatMap(table -> table.live().rows().stream()).toList();
    }

    /** How many rows these tables know, waiting ones included. */
    public long known() {
        return tables().mapToLong(TableModel::known).sum();
    }

    /** The judged ones that nobody has seen. */
    LiveRows.Open open() {
        int count = 0;
        @Nullable Severity worst = null;
        for (TableModel table : tables().toList()) {
            LiveRows.Open open = table.live().open();
            count += open.count();
            Severity its = open.worst();
            if (its != null && (worst == null || its.compareTo(worst) < 0)) {
                worst = its;
            }
        }
        return new LiveRows.Open(count, worst);
    }
}
