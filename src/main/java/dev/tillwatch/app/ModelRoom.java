package dev.tillwatch.app;

import dev.tillwatch.explain.drill.Drill;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.explain.llm.Gate;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.ModelChoice;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ModelLimits;
import dev.tillwatch.settings.ModelPreferences;
import dev.tillwatch.ui.model.ModelDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What one window asks about the model: passes choices on to the link that the panes ask. */
final class ModelRoom implements ModelDesk {

    private static final Texts TEXTS = Texts.of("model");

    private final ModelOffice office;
    private final ModelLink link;
    private final Host host;
    private final Executor tasks;

    ModelRoom(ModelOffice office, ModelLink link, Host host, Executor tasks) {
        this.office = office;
        this.link = link;
        this.host = host;
        this.tasks = tasks;
    }

    @Override
    public ModelPreferences chosen() {
        return office.chosen();
    }

    @Override
    public String words() {
        return link.endpoint()
                .map(endpoint -> TEXTS.get(
                        "now",
                        endpoint.model(),
                        endpoint.baseUrl(),
                        TEXTS.get(endpoint.key().isEmpty() ? "now.keyless" : "now.key")))
                .orElseGet(() -> TEXTS.get("now.none"));
    }

    @Override
    public boolean configured() {
        return link.configured();
    }

    @Override
    public Optional<String> choose(@Nullable ModelChoice choice) {
        Optional<ModelEndpoint> endpoint;
        try {
            endpoint = office.endpoint(choice);
        } catch (BadSetting unusable) {
            return Optional.of(String.valueOf(unusable.getMessage()));
        }
        office.keep(office.chosen().withChoice(choice));
        office.means().means().gate().forgive();
        link.use(endpoint);
        return Optional.empty();
    }

    @Override
    public void limit(ModelLimits limits) {
        office.keep(office.chosen().withLimits(limits));
    }

    @Override
    public Gate.Used used() {
        return office.means().means().gate().used();
    }

    @Override
    public Path ledger() {
        return office.means().ledger().file();
    }

    @Override
    public List<LedgerEntry> requests() throws IOException {
        return office.means().ledger().entries();
    }

    @Override
    public Optional<Path> chooseExport(String suggestedName) {
        return host.chooseExport(suggestedName);
    }

    @Override
    public DrillReport drill(Drill.Progress progress) {
        ModelEndpoint endpoint = link.endpoint().orElseThrow();
        return new Drill(endpoint, office.means().means(), progress).run();
    }

    /** A drill that ended early proves nothing, unless hostile text had an effect. */
    @Override
    public void drilled(DrillReport report) {
        boolean telling = report.whole() || report.effects() > 0;
        link.endpoint()
                .filter(endpoint -> telling && endpoint.model().equals(report.model()))
                .ifPresent(endpoint -> {
                    office.doubt(endpoint, !report.passed());
                    link.judged();
                });
    }

    @Override
    public void run(Runnable task) {
        tasks.execute(task);
    }
}
