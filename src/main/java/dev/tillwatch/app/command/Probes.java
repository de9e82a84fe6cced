package dev.tillwatch.app.command;

import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ShopConnection;

/** Tries what is configured. */
public interface Probes {

    ConnectionProbe shop(ShopConnection shop);

    /** Whether the model answers; never fails, never shows the key. Blocks. */
    ProbeStep model(ModelEndpoint endpoint);
}
