package dev.tillwatch.app;

import dev.tillwatch.app.command.Probes;
import dev.tillwatch.explain.llm.EndpointProbe;
import dev.tillwatch.explain.llm.EndpointStatus;
import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.store.ShopProbe;
import java.time.ZoneId;

/** The probes of the check: over the real database driver and the real client of the model. */
final class RealProbes implements Probes {

    @Override
    public ConnectionProbe shop(ShopConnection shop, ZoneId businessZone) {
        return ShopProbe.of(shop, businessZone);
    }

    @Override
    public ProbeStep model(ModelEndpoint endpoint) {
        EndpointStatus status = new EndpointProbe().look(endpoint);
        Outcome outcome =
                switch (status.outcome()) {
                    case PASSED -> Outcome.PASSED;
                    case WARNING -> Outcome.WARNING;
                    case FAILED -> Outcome.FAILED;
                };
        String whatToDo = status.sentence().isEmpty() ? null : status.sentence();
        return new ProbeStep(status.line(), outcome, "", whatToDo, null, null);
    }
}
