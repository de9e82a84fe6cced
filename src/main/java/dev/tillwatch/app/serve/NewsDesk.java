package dev.tillwatch.app.serve;

import dev.tillwatch.monitor.Sweep;
import java.util.ArrayList;
import java.util.List;

/** Makes events of what the sweeps find, and keeps what was told beyond the run. By one thread. */
final class NewsDesk {

    private final OpenAnomalies open;
    private final CaughtUp caughtUp;
    private final EventLog log;
    private final Told told;

    NewsDesk(Engine engine, EventLog log) {
        this.told = engine.past().told();
        this.open = new OpenAnomalies(engine.kinds(), told.before());
        this.caughtUp = new CaughtUp(open, engine.past().rows());
        this.log = log;
    }

    void swept(Sweep sweep) {
        List<Change> changes = new ArrayList<>(open.take(sweep));
        changes.addAll(caughtUp.after(sweep));
        // In this order: a run that is killed in between tells twice rather than never.
        if (log.add(changes)) {
            told.keep(changes, open.standing());
        }
    }
}
