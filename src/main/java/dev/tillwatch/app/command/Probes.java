package dev.tillwatch.app.command;

import dev.tillwatch.explain.drill.Drill;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ShopConnection;
import java.nio.file.Path;
import java.time.ZoneId;

/** Tries what is configured. */
public interface Probes {

    /** The test of a shop that writes its times in {@code businessZone}. */
    ConnectionProbe shop(ShopConnection shop, ZoneId businessZone);

    /** Whether the model answers; never fails, never shows the key. Blocks. */
    ProbeStep model(ModelEndpoint endpoint);

    /** Where requests to models are written down. */
    Path ledger();

    /** The drill against this model; an interrupt ends it early. Blocks. */
    DrillReport drill(ModelEndpoint endpoint, Drill.Progress progress);
}
