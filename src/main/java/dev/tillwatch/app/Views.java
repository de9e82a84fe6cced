package dev.tillwatch.app;

import dev.tillwatch.detect.Tuning;
import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.ui.Badge;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.ConsoleModel;
import dev.tillwatch.ui.ConsoleParts;
import dev.tillwatch.ui.Controllers;
import dev.tillwatch.ui.DetectorTab;
import dev.tillwatch.ui.Fxml;
import dev.tillwatch.ui.Zones;
import dev.tillwatch.ui.detail.DetailController;
import dev.tillwatch.ui.detail.Explanations;
import dev.tillwatch.ui.detail.Readers;
import dev.tillwatch.ui.detector.DetectorModel;
import dev.tillwatch.ui.detector.DetectorPorts;
import dev.tillwatch.ui.detector.DetectorView;
import dev.tillwatch.ui.summary.Rewriting;
import dev.tillwatch.ui.summary.ShiftModel;
import dev.tillwatch.ui.summary.SummaryController;
import dev.tillwatch.ui.tuning.TuningDesk;
import dev.tillwatch.ui.tuning.TuningView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** Makes the views of one shop's console and ties them to each other: tabs, detail and narrative. */
final class Views {

    /**
     * What the views work with.
     *
     * @param tasks runs whatever waits: calls of a model, exports, replays
     */
    record Means(Readers readers, Explainer explainer, Executor tasks, TuningDesk tuning) {}

    private final List<DetectorModel> models;
    private final ConsoleModel console;
    private final List<DetectorView> views = new ArrayList<>();

    private Views(List<DetectorModel> models, ConsoleModel console) {
        this.models = models;
        this.console = console;
    }

    /** On the FX thread. */
    static ConsoleParts make(
            List<DetectorModel> models, ConsoleModel console, Means means, Choices choices, Host host) {
        InstantSource clock = InstantSource.system();
        String zone = Zones.shortName(choices.zone().get());
        Explanations explanations = new Explanations(means.explainer(), means.tasks(), clock);
        DetailController detail = new DetailController(means.readers(), explanations, new Wording(), zone);
        Views made = new Views(models, console);
        Parent detailNode = Fxml.DETAIL.load(new Controllers().with(DetailController.class, () -> detail));
        DetectorPorts ports =
                new DetectorPorts(host::chooseExport, means.tasks(), choices.reduceMotion()::get, detail::focus);
        models.forEach(model -> made.views.add(DetectorView.of(model, ports)));
        console.chosenTab().subscribe(tab -> made.at(tab.intValue()).ifPresent(detail::follow));
        detail.onLeave(() -> made.chosen().controller().focusTable());
        Rewriting rewriting = new Rewriting(means.explainer(), means.tasks(), clock, choices.narrative()::get);
        SummaryController summary = new SummaryController(new ShiftModel(models), rewriting, made::go, zone);
        Parent summaryNode = Fxml.SUMMARY.load(new Controllers().with(SummaryController.class, () -> summary));
        summary.open().bindBidirectional(choices.summaryOpen());
        TuningView tuning =
                TuningView.of(means.tuning(), means.tasks(), choices.zone().get(), clock);
        tuning.model().inForce().subscribe(made::tell);
        List<DetectorTab> tabs = made.tabs();
        tabs.add(DetectorTab.whole(WindowOptions.TUNING, tuning.node(), tuning.controller()));
        return new ConsoleParts(tabs, detailNode, detail, summaryNode);
    }

    /** What is in force, in every chart and beside every row. */
    private void tell(Tuning inForce) {
        models.forEach(model -> model.settings().set(inForce.settings()));
    }

    /** The detector of a tab, where it is one's. */
    private Optional<DetectorModel> at(int tab) {
        return tab < models.size() ? Optional.of(models.get(tab)) : Optional.empty();
    }

    private DetectorView chosen() {
        return views.get(Math.min(console.chosenTab().get(), views.size() - 1));
    }

    private List<DetectorTab> tabs() {
        List<DetectorTab> tabs = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            DetectorModel model = models.get(i);
            DetectorView view = views.get(i);
            tabs.add(new DetectorTab(model.factory().id(), view.node(), badge(model), view.controller()));
        }
        return tabs;
    }

    private static ObservableValue<Badge> badge(DetectorModel model) {
        return Bindings.createObjectBinding(
                () -> new Badge(
                        model.worst().get(),
                        model.openCount().get(),
                        model.failure().get()),
                model.worst(),
                model.openCount(),
                model.failure());
    }

    /** Shows where a figure of the narrative comes from. */
    private void go(String detector, Optional<AnomalyKey> row) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).factory().id().equals(detector)) {
                console.chosenTab().set(i);
                row.ifPresent(models.get(i)::select);
                views.get(i).controller().focusTable();
            }
        }
    }
}
