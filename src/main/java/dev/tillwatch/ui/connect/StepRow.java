package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step's line; below it, open for a failure, what it means, what to run and the server's words. */
final class StepRow extends VBox {

    private static final Texts TEXTS = Texts.of("connect");

    private final VBox details = new VBox();

    StepRow(ProbeStep step) {
        getStyleClass().addAll("step-row", "step-" + step.outcome().name().toLowerCase(Locale.ROOT));
        FontIcon icon = new FontIcon(
                switch (step.outcome()) {
                    case PASSED -> "fth-check";
                    case WARNING -> "fth-alert-triangle";
                    case FAILED -> "fth-x";
                    case NOT_RUN -> "fth-minus";
                });
        icon.getStyleClass().add("ic14");
        Label title = new Label(step.title(), icon);
        title.getStyleClass().add("step-title");
        title.setAccessibleText(TestWords.said(step));
        Label figure = new Label(TestWords.figure(step));
        figure.getStyleClass().add("step-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox line = new HBox(title, spring, figure);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("step");
        getChildren().add(line);
        if (explain(step)) {
            getChildren().add(details);
            open(step.outcome() == Outcome.FAILED);
            if (step.outcome() != Outcome.FAILED) {
                line.getChildren().add(1, toggle());
            }
        }
    }

    private boolean explain(ProbeStep step) {
        details.getStyleClass().add("why-failed");
        prose(step.meaning(), "step-meaning");
        if (step.remedy() != null) {
            details.getChildren().add(new CodeBox(step.remedy()));
        }
        if (step.serverWords() != null) {
            prose(TEXTS.get("step.words", step.serverWords()), "step-words");
        }
        return !details.getChildren().isEmpty();
    }

    private void prose(@Nullable String text, String style) {
        if (text != null) {
            Label label = new Label(text);
            label.getStyleClass().add(style);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            details.getChildren().add(label);
        }
    }

    private Button toggle() {
        FontIcon chevron = new FontIcon("fth-chevron-down");
        chevron.getStyleClass().add("ic14");
        Button toggle = new Button(TEXTS.get("step.more"), chevron);
        toggle.getStyleClass().addAll("quiet-button", "step-more");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(pressed -> {
            open(!details.isVisible());
            chevron.setIconLiteral(details.isVisible() ? "fth-chevron-up" : "fth-chevron-down");
            toggle.setText(TEXTS.get(details.isVisible() ? "step.less" : "step.more"));
        });
        return toggle;
    }

    private void open(boolean is) {
        details.setVisible(is);
        details.setManaged(is);
    }
}
