package dev.tillwatch.app;

import dev.tillwatch.app.command.Probes;
import dev.tillwatch.explain.drill.Drill;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.explain.drill.Trial;
import dev.tillwatch.explain.llm.EndpointProbe;
import dev.tillwatch.explain.llm.EndpointStatus;
import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.Directories;
import dev.tillwatch.settings.KeyStore;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ModelLimits;
import dev.tillwatch.settings.PreferencesFile;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.SystemKeyStore;
import dev.tillwatch.store.ShopProbe;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The probes of the check: over the real database driver and the real client of the model. */
final class RealProbes implements Probes {

    private final KeyStore keys = SystemKeyStore.ofThisMachine();

    @Override
    public ConnectionProbe shop(ShopConnection shop, ZoneId businessZone) {
        return ShopProbe.of(shop, businessZone);
    }

    @Override
    public Path ledger() {
        return ModelMeans.folder();
    }

    @Override
    public DrillReport drill(ModelEndpoint endpoint, Drill.Progress progress) {
        return new Drill(endpoint.keyed(keys), means().means(), progress).run();
    }

    private static ModelMeans means() {
        ModelLimits limits = new PreferencesFile(Directories.ofThisUser())
                .load()
                .preferences()
                .model()
                .limits();
        ModelMeans means = ModelMeans.ofThisUser(() -> limits);
        means.remember();
        return means;
    }

    /** Whether it answers and knows the model, and then one real small request. */
    private static EndpointStatus looked(ModelEndpoint endpoint) {
        EndpointStatus look = new EndpointProbe().look(endpoint);
        if (look.outcome() == EndpointStatus.Outcome.FAILED) {
            return look;
        }
        try {
            EndpointStatus trial = new Trial(means().means()).run(endpoint);
            String sentences = Stream.of(trial.line(), trial.sentence())
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining(System.lineSeparator()));
            return new EndpointStatus(trial.outcome(), look.line(), sentences);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return look;
        }
    }

    @Override
    public ProbeStep model(ModelEndpoint endpoint) {
        EndpointStatus status = looked(endpoint.keyed(keys));
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
