package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.ui.TabActions;
import java.time.ZoneId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.NullUnmarked;

/** The view in which settings are tried out and put in force: its head, its pages, and the questions of what if. */
@NullUnmarked // the loader fills the @FXML fields before anything else is called
public final class TuningController implements TabActions {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final Texts DETECTORS = Texts.of("detectors");

    private final TuningModel model;
    private final WhatIf whatIf;
    private final Forcing forcing;
    private final ZoneId zone;

    @FXML
    private Node root;

    @FXML
    private ComboBox<String> detector;

    @FXML
    private ToggleButton adaptive;

    @FXML
    private ToggleButton classic;

    @FXML
    private ThresholdList thresholds;

    @FXML
    private ForcePane force;

    @FXML
    private ToggleButton toWhatIf;

    @FXML
    private ToggleButton toCalendar;

    @FXML
    private ToggleButton toChanges;

    @FXML
    private WhatIfPane whatIfPane;

    @FXML
    private CalendarPane calendarPane;

    @FXML
    private ChangesPane changesPane;

    /** @param zone in which the times of past changes are told */
    TuningController(TuningModel model, WhatIf whatIf, Forcing forcing, ZoneId zone) {
        this.model = model;
        this.whatIf = whatIf;
        this.forcing = forcing;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        detector.setConverter(new Named<>(id -> DETECTORS.getOr(id + ".title", id)));
        model.draft().subscribe(draft -> head());
        detector.valueProperty().bindBidirectional(model.detector());
        thresholds.attach(model);
        force.attach(model, forcing);
        calendarPane.attach(model);
        changesPane.attach(model, zone, change -> force.write(TEXTS.get("back.note", change.note())));
        whatIfPane.attach(whatIf, this::ask);
        show(toWhatIf);
        model.draft().subscribe(draft -> ask());
        model.inForce().subscribe(tuning -> ask());
        model.detector().subscribe(id -> ask());
        root.visibleProperty().subscribe(visible -> ask());
        root.sceneProperty().subscribe(scene -> ask());
    }

    /** The detectors of the rules in the draft, and which rules those are. */
    private void head() {
        List<String> ids = model.detectors().stream().map(DetectorFactory::id).toList();
        if (!detector.getItems().equals(ids)) {
            detector.getItems().setAll(ids);
        }
        RuleSet rules = model.draft().get().rules();
        adaptive.setSelected(rules == RuleSet.ADAPTIVE);
        classic.setSelected(rules == RuleSet.CLASSIC);
        adaptive.setDisable(!model.has(RuleSet.ADAPTIVE));
        classic.setDisable(!model.has(RuleSet.CLASSIC));
    }

    @FXML
    private void chooseAdaptive() {
        model.choose(RuleSet.ADAPTIVE);
        head();
    }

    @FXML
    private void chooseClassic() {
        model.choose(RuleSet.CLASSIC);
        head();
    }

    @FXML
    private void showWhatIf() {
        show(toWhatIf);
    }

    @FXML
    private void showCalendar() {
        show(toCalendar);
    }

    @FXML
    private void showChanges() {
        show(toChanges);
    }

    private void show(ToggleButton chosen) {
        toWhatIf.setSelected(chosen == toWhatIf);
        toCalendar.setSelected(chosen == toCalendar);
        toChanges.setSelected(chosen == toChanges);
        whatIfPane.setVisible(chosen == toWhatIf);
        calendarPane.setVisible(chosen == toCalendar);
        changesPane.setVisible(chosen == toChanges);
    }

    /** Nothing is replayed while nobody looks, nor while what is in force changes. */
    private void ask() {
        if (!root.isVisible() || root.getScene() == null || model.detector().get() == null) {
            whatIf.cancel();
            return;
        }
        whatIf.ask(new WhatIf.Question(
                model.detector().get(), model.inForce().get(), model.draft().get(), whatIfPane.span()));
    }

    @Override
    public void focusTable() {
        whatIfPane.focusList();
    }

    @Override
    public void mergeNewRows() {}

    @Override
    public void focusFilter() {}

    @Override
    public void selectPrevious() {}

    @Override
    public void selectNext() {}

    @Override
    public void selectMostSevere() {}

    @Override
    public void copyRows() {}

    @Override
    public void exportRows() {}
}
