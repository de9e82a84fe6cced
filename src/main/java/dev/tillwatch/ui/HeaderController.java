package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.FeedState.Phase;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The header: a tab for each detector, the live indicator and the tools. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class HeaderController {

    private static final Texts TEXTS = Texts.of("window");
    private static final Texts DETECTORS = Texts.of("detectors");

    private final Console console;
    private final Popups popups;
    private final Region dot = new Region();

    @FXML
    private TabPane tabs;

    @FXML
    private Label live;

    @FXML
    private Button pause;

    @FXML
    private Button theme;

    @FXML
    private Button settings;

    public HeaderController(Console console, Popups popups) {
        this.console = console;
        this.popups = popups;
    }

    @FXML
    private void initialize() {
        for (DetectorTab detector : console.parts().tabs()) {
            tabs.getTabs().add(tab(detector));
        }
        ConsoleModel model = console.model();
        tabs.getSelectionModel().select(model.chosenTab().get());
        tabs.getSelectionModel().selectedIndexProperty().addListener((property, old, chosen) -> model.chosenTab()
                .set(chosen.intValue()));
        model.chosenTab()
                .addListener((property, old, chosen) -> tabs.getSelectionModel().select(chosen.intValue()));
        live.setGraphic(dot);
        model.feed().state().subscribe(this::show);
        model.whileOpen(console.choices()
                .theme()
                .subscribe(chosen -> icon(theme, chosen == Theme.DARK ? Feather.SUN : Feather.MOON)));
    }

    @FXML
    private void togglePause() {
        if (console.model().feed().paused()) {
            console.commands().resume();
        } else {
            console.commands().pause();
        }
    }

    @FXML
    private void toggleSummary() {
        console.choices().summaryOpen().set(!console.choices().summaryOpen().get());
    }

    @FXML
    private void switchTheme() {
        console.choices().switchTheme();
    }

    @FXML
    private void showSettings() {
        popups.showSettings(settings);
    }

    @FXML
    private void showKeys() {
        popups.toggleKeys();
    }

    @FXML
    private void copyRows() {
        console.tab().actions().copyRows();
    }

    @FXML
    private void exportRows() {
        console.tab().actions().exportRows();
    }

    @FXML
    private void pollNow() {
        console.commands().pollNow();
    }

    @FXML
    private void toggleFullScreen() {
        console.commands().toggleFullScreen();
    }

    @FXML
    private void connectElsewhere() {
        console.commands().connectElsewhere();
    }

    @FXML
    private void quit() {
        console.commands().quit();
    }

    private Tab tab(DetectorTab detector) {
        TabTitle title = new TabTitle(DETECTORS.getOr(detector.id() + ".title", detector.id()));
        if (detector.isWhole()) {
            title.wearNothing();
        } else {
            detector.badge().subscribe(title::show);
        }
        Tab tab = new Tab();
        tab.setId("tab-" + detector.id());
        tab.setGraphic(title);
        tab.selectedProperty().subscribe(title::choose);
        return tab;
    }

    private void show(FeedState state) {
        live.setText(new FeedWords(console.choices().zone().get()).indicator(state));
        StyleClasses.set(dot, dotClass(state.phase()));
        boolean paused = state.phase() == Phase.PAUSED;
        icon(pause, paused ? Feather.PLAY : Feather.PAUSE);
        pause.setAccessibleText(TEXTS.get(paused ? "header.resume" : "header.pause"));
    }

    /** The style class of the dot that stands for a phase: its shape differs too. */
    static String dotClass(Phase phase) {
        return switch (phase) {
            case LIVE -> "dot-ok";
            case QUIET -> "dot-quiet";
            case LATE -> "dot-late";
            case CONNECTING, PAUSED -> "dot-off";
            case STALLED, OFFLINE -> "dot-bad";
        };
    }

    private static void icon(Button button, Feather icon) {
        FontIcon graphic = (FontIcon) button.getGraphic();
        if (graphic.getIconCode() != icon) {
            graphic.setIconCode(icon);
        }
    }
}
