package dev.tillwatch.app.serve;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ShopUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One look at the whole shop, which can be stopped by itself. */
public interface Scan extends AutoCloseable {

    /** What these detectors hold at the end, by their ids; fails soon after {@link #close}. */
    Map<String, List<Anomaly>> run(Set<String> detectors) throws ShopUnavailable;

    /** Stops a run under way. */
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
