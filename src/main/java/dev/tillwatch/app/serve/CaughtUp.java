package dev.tillwatch.app.serve;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.Sweep;
import java.util.List;

/**
 * Compares, once a run has caught up with the one before it, all that was told with all that is found: so what came,
 * changed or went in between is told of, whatever the sweeps brought of it.
 */
final class CaughtUp {

    /** A sweep that reads fewer rows has no more to read again; one that has reads 2,000. */
    private static final int FEW = 1_000;

    private static final int PAGE = 2_000;

    private final OpenAnomalies open;
    private final FoundRows rows;
    private boolean over;
    private long read;

    CaughtUp(OpenAnomalies open, FoundRows rows) {
        this.open = open;
        this.rows = rows;
        // Where nothing was told before, the sweeps bring everything.
        this.over = open.standing().isEmpty();
    }

    List<Change> after(Sweep sweep) {
        long came = sweep.rowsRead() - read;
        read = sweep.rowsRead();
        if (over || !sweep.history().complete() || came >= FEW) {
            return List.of();
        }
        OpenAnomalies.Roll roll = open.new Roll();
        for (OpenAnomalies.Kind kind : open.kinds()) {
            call(roll, kind);
        }
        over = true;
        return roll.end();
    }

    private void call(OpenAnomalies.Roll roll, OpenAnomalies.Kind kind) {
        FoundRows.Query query = FoundRows.Query.newest(kind.detector(), kind.kind(), PAGE);
        FoundRows.Page page = rows.page(query);
        page.rows().forEach(row -> meet(roll, row));
        while (!page.last()) {
            // The row that a page begins with was the last one of the page before: met twice, it tells nothing new.
            page = rows.page(query.startingAt(page.rows().getLast()));
            page.rows().forEach(row -> meet(roll, row));
        }
    }

    private static void meet(OpenAnomalies.Roll roll, Row row) {
        if (row instanceof Anomaly anomaly) {
            roll.meet(anomaly);
        }
    }
}
