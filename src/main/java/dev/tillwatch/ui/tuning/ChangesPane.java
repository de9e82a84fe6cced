package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.detect.TuningChange;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.CalendarText;
import dev.tillwatch.ui.ThresholdWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The changes of the past, newest first, each with its note and the way to take it back. */
public final class ChangesPane extends VBox {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final double GAP = 8;
    private static final double ROW = 24;
    private static final double WHOLE = 48;
    private static final double TIME_WIDTH = 96;
    private static final double WHAT_WIDTH = 200;
    private static final double VALUE_WIDTH = 76;
    private static final double NOTE_WIDTH = 130;

    private final TableView<TuningChange> table = new TableView<>();
    private final Button back = new Button(TEXTS.get("back"));
    private final Label whole = new Label();
    private final Label problem = new Label();

    public ChangesPane() {
        super(GAP);
        getStyleClass().add("tuning-page");
        table.setId("changes");
        table.getStyleClass().addAll("grid", "dense", "edge-to-edge");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Label empty = new Label(TEXTS.get("changes.empty"));
        empty.getStyleClass().addAll("muted", "empty-words");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        VBox.setVgrow(table, Priority.ALWAYS);
        back.setId("take-back");
        back.getStyleClass().add("mini");
        problem.setId("changes-problem");
        problem.getStyleClass().addAll("small", "bad");
        problem.setWrapText(true);
        whole.setId("change-whole");
        whole.setWrapText(true);
        whole.setMinHeight(WHOLE);
        whole.setMaxHeight(WHOLE);
        whole.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(table, whole, back, problem);
    }

    /** @param taken hears which change the draft now takes back */
    void attach(TuningModel model, ZoneId zone, Consumer<TuningChange> taken) {
        List<Threshold> thresholds = model.allThresholds();
        column("time", TIME_WIDTH, change -> Times.shortly(LocalDateTime.ofInstant(change.at(), zone), LocalDate.MIN));
        column("what", WHAT_WIDTH, change -> what(change, thresholds));
        column("from", VALUE_WIDTH, change -> value(change, change.from(), thresholds));
        column("to", VALUE_WIDTH, change -> value(change, change.to(), thresholds));
        column("note", NOTE_WIDTH, change -> OneLine.of(change.note()));
        table.getColumns().getLast().setMaxWidth(Double.MAX_VALUE);
        table.getColumns().get(1).setMaxWidth(Double.MAX_VALUE);
        model.inForce().subscribe(inForce -> show(inForce, thresholds));
        table.getSelectionModel().selectedItemProperty().subscribe(change -> choose(change, thresholds));
        back.setOnAction(press -> takeBack(model, taken));
        table.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                takeBack(model, taken);
                press.consume();
            }
        });
    }

    private void show(Tuning inForce, List<Threshold> thresholds) {
        table.getItems().setAll(inForce.changes().reversed());
        choose(table.getSelectionModel().getSelectedItem(), thresholds);
    }

    /** The narrow cells cut what stands whole below them. */
    private void choose(@Nullable TuningChange change, List<Threshold> thresholds) {
        back.setDisable(change == null);
        whole.setText(
                change == null
                        ? TEXTS.get("change.none")
                        : TEXTS.get("change.whole", what(change, thresholds), OneLine.of(change.note())));
        problem.setText("");
    }

    private void takeBack(TuningModel model, Consumer<TuningChange> taken) {
        TuningChange change = table.getSelectionModel().getSelectedItem();
        if (change == null) {
            return;
        }
        if (model.takeBack(change).isEmpty()) {
            problem.setText(TEXTS.get("back.impossible"));
        } else if (!model.differs()) {
            problem.setText(TEXTS.get("back.already"));
        } else {
            problem.setText("");
            taken.accept(change);
        }
    }

    private void column(String id, double width, Function<TuningChange, String> words) {
        TableColumn<TuningChange, String> column = new TableColumn<>(TEXTS.get("change." + id));
        column.setId("change-" + id);
        column.setCellValueFactory(row -> new SimpleStringProperty(words.apply(row.getValue())));
        column.setSortable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        table.getColumns().add(column);
    }

    private static String what(TuningChange change, List<Threshold> thresholds) {
        return switch (change.what()) {
            case TuningChange.RULES -> TEXTS.get("change.rules");
            case TuningChange.CALENDAR -> TEXTS.get("change.calendar");
            default ->
                threshold(change, thresholds)
                        .flatMap(threshold -> number(change.to()).map(new ThresholdWords(threshold)::sentence))
                        .orElse(change.what());
        };
    }

    /** As the change kept it, in people's units; a calendar as its number of events. */
    private static String value(TuningChange change, String kept, List<Threshold> thresholds) {
        try {
            return switch (change.what()) {
                case TuningChange.RULES ->
                    kept.isBlank()
                            ? Numbers.NONE
                            : Differences.rules(RuleSet.valueOf(kept.strip().toUpperCase(Locale.ROOT)));
                case TuningChange.CALENDAR ->
                    TEXTS.get("events", CalendarText.read(kept).entries().size());
                default ->
                    threshold(change, thresholds)
                            .flatMap(threshold -> number(kept).map(new ThresholdWords(threshold)::withUnit))
                            .orElse(kept.isBlank() ? Numbers.NONE : OneLine.of(kept));
            };
        } catch (IllegalArgumentException unreadable) {
            return OneLine.of(kept);
        }
    }

    private static Optional<Threshold> threshold(TuningChange change, List<Threshold> thresholds) {
        return thresholds.stream()
                .filter(threshold -> threshold.id().equals(change.what()))
                .findFirst();
    }

    private static Optional<BigDecimal> number(String kept) {
        try {
            return Optional.of(new BigDecimal(kept.strip()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }
}
