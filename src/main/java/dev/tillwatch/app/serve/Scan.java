package dev.tillwatch.app.serve;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ShopUnavailable;
import java.util.List;
import java.util.Map;

/** One look at the whole shop, on connections of its own. */
public interface Scan extends AutoCloseable {

    /** What the detectors hold at the end, by their ids; fails soon after {@link #close}. */
    Map<String, List<Anomaly>> run() throws ShopUnavailable;

    /** Gives the connections back; stops a run under way. */
    @Override
    void close();

    /** Opens one. */
    interface Opener {
        Scan open() throws ShopUnavailable;
    }

    /** Has one for each set of rules. */
    interface Desk {
        Opener by(RuleSet rules);
    }
}
