package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.Threshold;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.ui.ThresholdWords;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One threshold: what it means in words, a slider and a field to move it, its default and the way back to it. */
final class ThresholdRow extends VBox {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final double GAP = 8;
    private static final double FIELD = 72;
    private static final double UNIT = 92;
    private static final int STEPS_A_PAGE = 10;

    private final Threshold threshold;
    private final ThresholdWords words;
    private final ThresholdRange range;
    private final Consumer<BigDecimal> moved;
    private final Label sentence = new Label();
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private final Button back = new Button(TEXTS.get("default.back"));
    private final Label remark = new Label();
    private final Label problem = new Label();
    private BigDecimal value;
    private boolean showing;

    /** @param moved hears every sound value, while the slider moves too */
    ThresholdRow(Threshold threshold, Consumer<BigDecimal> moved) {
        super(2);
        this.threshold = threshold;
        this.words = new ThresholdWords(threshold);
        this.range = ThresholdRange.of(threshold);
        this.moved = moved;
        this.value = threshold.defaultValue();
        getStyleClass().add("threshold");
        setId("threshold-" + threshold.id().replace('.', '-'));
        sentence.getStyleClass().addAll("threshold-words");
        sentence.setWrapText(true);
        slider();
        field();
        back.setId("default-" + threshold.id().replace('.', '-'));
        back.getStyleClass().add("quiet-button");
        back.setOnAction(press -> take(threshold.defaultValue()));
        back.setMinWidth(Region.USE_PREF_SIZE);
        remark.getStyleClass().addAll("muted", "small");
        remark.setTooltip(new Tooltip(TEXTS.get("threshold.source", threshold.source())));
        problem.getStyleClass().addAll("small", "bad");
        problem.setWrapText(true);
        problem.setId("problem-" + threshold.id().replace('.', '-'));
        Label unit = new Label(words.unit());
        unit.getStyleClass().add("muted");
        unit.setPrefWidth(UNIT);
        unit.setMinWidth(UNIT);
        HBox line = new HBox(GAP, slider, field, unit);
        line.setAlignment(Pos.CENTER_LEFT);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        // The sentence about a bad input takes the place of the remark: nothing below moves.
        HBox below = new HBox(GAP, remark, problem, spring, back);
        below.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("threshold-below");
        getChildren().addAll(sentence, line, below);
        problem("");
    }

    private void slider() {
        slider.setId("slider-" + threshold.id().replace('.', '-'));
        slider.setAccessibleText(words.sentence(threshold.defaultValue()));
        slider.setMin(range.lowest().doubleValue());
        slider.setMax(range.highest().doubleValue());
        slider.setBlockIncrement(range.step().doubleValue());
        slider.setMajorTickUnit(range.step().doubleValue() * STEPS_A_PAGE);
        slider.setMinorTickCount(0);
        slider.valueProperty().addListener((property, old, now) -> {
            if (!showing) {
                take(range.nearest(now.doubleValue()));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
    }

    private void field() {
        field.setId("field-" + threshold.id().replace('.', '-'));
        field.setPrefWidth(FIELD);
        field.setMinWidth(FIELD);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.textProperty().addListener((property, old, now) -> {
            if (!showing) {
                read();
            }
        });
        field.focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                leave();
            }
        });
    }

    /** Shows a value that was set elsewhere. */
    void show(BigDecimal next, BigDecimal inForce) {
        boolean same = next.compareTo(inForce) == 0;
        String usual = words.withUnit(threshold.defaultValue());
        remark.setText(
                same ? TEXTS.get("default.is", usual) : TEXTS.get("default.inForce", usual, words.withUnit(inForce)));
        sentence.setText(words.sentence(next));
        back.setDisable(next.compareTo(threshold.defaultValue()) == 0);
        boolean typed = field.isFocused();
        value = next;
        showing = true;
        slider.setValue(next.doubleValue());
        showing = false;
        if (!typed || ThresholdInput.read(field.getText(), words, range).value() == null || !isWritten(next)) {
            write(next);
        }
    }

    private boolean isWritten(BigDecimal next) {
        BigDecimal written = ThresholdInput.read(field.getText(), words, range).value();
        return written != null && written.compareTo(next) == 0;
    }

    private void take(BigDecimal next) {
        problem("");
        moved.accept(next);
    }

    private void read() {
        ThresholdInput input = ThresholdInput.read(field.getText(), words, range);
        problem(input.problem());
        BigDecimal read = input.value();
        if (read != null) {
            moved.accept(read);
        }
    }

    /** Left with something that cannot be used: the value that stands is written again, and said to. */
    private void leave() {
        String what = ThresholdInput.read(field.getText(), words, range).problem();
        write(value);
        if (!what.isEmpty()) {
            problem(what + " " + TEXTS.get("bad.stays", words.withUnit(value)));
        }
    }

    private void write(BigDecimal next) {
        showing = true;
        field.setText(words.figure(next));
        showing = false;
        problem("");
    }

    private void problem(String what) {
        problem.setText(what);
        boolean is = !what.isEmpty();
        problem.setVisible(is);
        problem.setManaged(is);
        remark.setVisible(!is);
        remark.setManaged(!is);
        field.pseudoClassStateChanged(DANGER, is);
    }
}
