package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The title of a tab with its badge: the worst severity's shape and the open count, or a warning when its detector failed. */
final class TabTitle extends HBox {

    private static final Texts TEXTS = Texts.of("window");
    private static final double GAP = 8;

    private final Label title = new Label();
    private final Label badge = new Label();
    private final SVGPath shape = SeverityShape.node();

    TabTitle(String name) {
        super(GAP);
        setAlignment(Pos.CENTER);
        title.setText(name);
        title.getStyleClass().add("tab-title");
        badge.getStyleClass().addAll("count", "badge");
        getChildren().addAll(title, badge);
        show(Badge.NONE);
    }

    void choose(boolean chosen) {
        title.getStyleClass().remove("on");
        if (chosen) {
            title.getStyleClass().add("on");
        }
    }

    /** For a tab of no detector. */
    void wearNothing() {
        getChildren().remove(badge);
    }

    void show(Badge state) {
        badge.setText(Integer.toString(state.open()));
        badge.setTooltip(null);
        if (state.failure() != null) {
            FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
            warning.getStyleClass().addAll("ic12", "warn-icon");
            badge.setGraphic(warning);
            badge.setTooltip(new Tooltip(TEXTS.get("tab.failed", state.failure())));
            return;
        }
        if (state.worst() != null) {
            SeverityShape.draw(shape, state.worst());
        }
        badge.setGraphic(state.worst() == null ? null : shape);
    }
}
