package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What the window shows while the demo shop is being filled: a sentence and how far it is. */
public final class Filling extends VBox {

    private static final Texts TEXTS = Texts.of("window");
    private static final double GAP = 12;
    private static final double WIDTH = 360;
    private static final int PERCENT = 100;

    /** @param fraction 0 to 1; below 0 while it is not known */
    public Filling(ObservableDoubleValue fraction) {
        super(GAP);
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("console", "filling");
        Label words = new Label();
        words.getStyleClass().add("h2");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(WIDTH);
        fraction.subscribe(value -> {
            bar.setProgress(value.doubleValue());
            words.setText(TEXTS.get("filling", Math.round(Math.max(0, value.doubleValue()) * PERCENT)));
        });
        getChildren().addAll(words, bar);
    }
}
