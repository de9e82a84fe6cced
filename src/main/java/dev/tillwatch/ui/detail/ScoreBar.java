package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Fact;
import dev.tillwatch.ui.explain.SourceWords;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One part of a score: its name, a bar as long as its points, and the points; what lowers the score is outlined. */
final class ScoreBar extends HBox {

    private static final double NAME = 132;
    private static final double POINTS = 48;
    private static final double THICK = 8;

    ScoreBar(Fact part, double most, Consumer<@Nullable Fact> inHand) {
        BigDecimal points = ScorePart.points(part);
        Label name = new Label(ScorePart.name(part));
        name.getStyleClass().add("fact-label");
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        Label figure = new Label(ScorePart.signed(points));
        figure.getStyleClass().add("fact-value");
        figure.setMinWidth(POINTS);
        figure.setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("score-part");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, new Bar(points.doubleValue(), most), figure);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name.getText() + " " + figure.getText() + ". " + SourceWords.formula(part));
        Tooltip tip = new Tooltip(SourceWords.of(part));
        tip.setWrapText(true);
        Tooltip.install(this, tip);
        hoverProperty().subscribe(is -> tell(part, inHand));
        focusedProperty().subscribe(is -> tell(part, inHand));
    }

    private void tell(Fact part, Consumer<@Nullable Fact> inHand) {
        if (getScene() != null) {
            inHand.accept(isHover() || isFocused() ? part : null);
        }
    }

    /** The bar on its track. */
    private static final class Bar extends Pane {

        private final Region filled = new Region();
        private final double share;

        Bar(double points, double most) {
            share = most == 0 ? 0 : Math.min(1, Math.abs(points) / most);
            getStyleClass().add("score-part-track");
            filled.getStyleClass().add(points < 0 ? "score-part-minus" : "score-part-plus");
            getChildren().add(filled);
            setMinHeight(THICK);
            setMaxHeight(THICK);
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, Math.max(share > 0 ? 1 : 0, getWidth() * share), getHeight());
        }
    }
}
