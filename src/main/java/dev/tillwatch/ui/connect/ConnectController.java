package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.Theme;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame of the first screen: the notice on top, what a model is for, and the status bar. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class ConnectController {

    private static final Texts TEXTS = Texts.of("connect");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    /** Below this height the panels are set closer. */
    private static final double ROOMY_FROM = 800;

    private final ConnectModel model;
    private final Optional<String> notice;

    @FXML
    private Region root;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private HBox noticeBox;

    @FXML
    private Label noticeText;

    @FXML
    private Label modelTitle;

    @FXML
    private FontIcon modelIcon;

    @FXML
    private Label modelText;

    @FXML
    private Label modelHow;

    @FXML
    private Label statusModel;

    @FXML
    private Label statusZone;

    ConnectController(ConnectModel model, Optional<String> notice) {
        this.model = model;
        this.notice = notice;
    }

    @FXML
    private void initialize() {
        noticeText.setText(notice.orElse(""));
        visible(noticeBox, notice.isPresent());
        boolean ready = model.modelReady();
        modelTitle.setText(TEXTS.get(ready ? "model.ready" : "model.none"));
        modelText.setText(TEXTS.get(ready ? "model.ready.text" : "model.none.text"));
        visible(modelHow, !ready);
        if (ready) {
            modelIcon.setIconLiteral("fth-check-circle");
            modelIcon.getStyleClass().add("ok-icon");
        }
        statusModel.setText(TEXTS.get(ready ? "status.model.ready" : "status.model.none"));
        model.whileOpen(model.choices()
                .zone()
                .subscribe(zone -> statusZone.setText(TEXTS.get("status.zone", ZoneWords.name(zone), zone.getId()))));
        model.whileOpen(model.choices()
                .theme()
                .subscribe(theme -> themeIcon.setIconLiteral(theme == Theme.DARK ? "fth-sun" : "fth-moon")));
        root.heightProperty()
                .subscribe(height -> root.pseudoClassStateChanged(SHORT, height.doubleValue() < ROOMY_FROM));
    }

    @FXML
    private void switchTheme() {
        model.choices().switchTheme();
    }

    private static void visible(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
