package dev.tillwatch.app;

import dev.tillwatch.app.command.Probes;
import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ShopConnection;

/** The probes of the check: over the real database driver and the real client of the model. */
final class RealProbes implements Probes {

    @Override
    public ConnectionProbe shop(ShopConnection shop) {
        return onStep -> onStep.accept(
                new ProbeStep("Server", ProbeStep.Outcome.NOT_RUN, "", "The test is not built yet.", null, null));
    }

    @Override
    public ProbeStep model(ModelEndpoint endpoint) {
        return new ProbeStep("Endpoint", ProbeStep.Outcome.NOT_RUN, "", "The test is not built yet.", null, null);
    }
}
