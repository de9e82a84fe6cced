package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import java.time.ZoneId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;
import org.kordamp.ikonli.javafx.FontIcon;

/** The status bar: the data at its left (how polling goes, how far it is), the surroundings at its right. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class StatusBarController {

    private static final Texts TEXTS = Texts.of("window");
    private static final Texts DETECTORS = Texts.of("detectors");

    private final Console console;
    private final FontIcon warning = new FontIcon("fth-alert-triangle");

    @FXML
    private Label state;

    @FXML
    private Region dot;

    @FXML
    private Label polled;

    @FXML
    private Label lag;

    @FXML
    private Label rows;

    @FXML
    private Label scanned;

    @FXML
    private Label history;

    @FXML
    private Label behind;

    @FXML
    private Label record;

    @FXML
    private Label failure;

    @FXML
    private Label model;

    @FXML
    private Region modelDot;

    @FXML
    private Label zone;

    @FXML
    private Label shop;

    @FXML
    private Label demo;

    public StatusBarController(Console console) {
        this.console = console;
    }

    @FXML
    private void initialize() {
        warning.getStyleClass().addAll("ic12", "warn-icon");
        Surroundings around = console.surroundings();
        around.model().subscribe(this::showModel);
        fill(shop, around.shop());
        fill(demo, around.tag());
        console.model().feed().state().subscribe(this::show);
        console.model().whileOpen(console.choices().zone().subscribe(this::showZone));
        console.parts().tabs().forEach(tab -> tab.badge().subscribe(badge -> showFailure()));
    }

    private void show(FeedState feed) {
        FeedWords words = new FeedWords(console.choices().zone().get());
        state.setText(words.state(feed));
        StyleClasses.set(state, tone(feed));
        StyleClasses.set(dot, HeaderController.dotClass(feed.phase()));
        fill(polled, words.polled(feed));
        fill(lag, words.lag(feed));
        fill(rows, words.rows(feed));
        fill(scanned, words.scanned(feed));
        fill(history, words.history(feed));
        fill(behind, words.behind(feed));
        fill(record, words.record(feed));
    }

    private static List<String> tone(FeedState feed) {
        if (feed.degraded()) {
            return List.of("label", "lead", "bad");
        }
        boolean late = feed.phase() == FeedState.Phase.LATE;
        return late ? List.of("label", "lead", "late") : List.of("label", "lead");
    }

    private void showModel(ModelState state) {
        model.setText(state.words());
        StyleClasses.set(modelDot, state.dotClass());
        model.setGraphic(state.doubted() ? warning : modelDot);
        model.setTooltip(state.doubted() ? new Tooltip(TEXTS.get("model.doubted.tip")) : null);
    }

    private void showZone(ZoneId id) {
        zone.setText(TEXTS.get("status.zone", new FeedWords(id).zoneName(), id.getId()));
    }

    private void showFailure() {
        for (DetectorTab tab : console.parts().tabs()) {
            String reason = tab.badge().getValue().failure();
            if (reason != null) {
                fill(failure, TEXTS.get("status.detector", DETECTORS.getOr(tab.id() + ".title", tab.id()), reason));
                return;
            }
        }
        fill(failure, "");
    }

    /** An empty label takes no room. */
    private static void fill(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
