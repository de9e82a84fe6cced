package dev.tillwatch.ui.connect;

import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.settings.ShopConnection;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What the first screen asks of the program around it.
 *
 * @param probes makes the probe of a connection; called on the FX thread as each test starts, so it may look at the
 *     business zone then
 * @param background runs the tests, each on a thread that may be interrupted
 * @param actions what the screen's buttons set going
 * @param modelReady whether a model is configured
 */
public record ConnectPorts(
        Function<ShopConnection, ConnectionProbe> probes,
        Executor background,
        ConnectActions actions,
        boolean modelReady) {}
