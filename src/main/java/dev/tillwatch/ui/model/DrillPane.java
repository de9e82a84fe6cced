package dev.tillwatch.ui.model;

import static dev.tillwatch.ui.model.Bits.TEXTS;

import dev.tillwatch.explain.drill.DrillClass;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.explain.drill.DrillText;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "Test this model": runs the drill, shows how far it is, can stop it, and shows what it found by class. */
final class DrillPane extends VBox {

    private static final double TABLE = 210;
    private static final double WORDS = 130;
    private static final double NUMBER = 76;

    private final ModelDesk desk;
    private final Button start = Bits.button("drill-start", "drill");
    private final Button stop = Bits.button("drill-stop", "drill.stop");
    private final ProgressBar progress = new ProgressBar(0);
    private final Label words = Bits.quiet("drill-words");
    private final TableView<DrillClass> table = new TableView<>();
    private @Nullable DrillTask running;

    DrillPane(ModelDesk desk) {
        super(8);
        this.desk = desk;
        table.setId("drill-table");
        table.setPrefHeight(TABLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("class", WORDS, DrillClass::name);
        column("requests", NUMBER, row -> row.requests());
        column("statements", NUMBER, row -> row.statements());
        column("accepted", NUMBER, row -> row.accepted());
        column("effects", NUMBER, row -> row.effects());
        column("first", NUMBER, row -> row.firstSentenceMs() == null ? "" : row.firstSentenceMs());
        column("tokens", NUMBER, row -> row.tokens());
        column("withheld", WORDS, row -> DrillText.rules(row.withheldByRule()));
        start.setOnAction(press -> start());
        stop.setOnAction(press -> stop());
        getChildren().addAll(Bits.line(start, stop, progress, words), table);
        rest();
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                stop();
            }
        });
    }

    /** Another model is asked from now on: what was found is about the one before. */
    void rest() {
        table.getItems().clear();
        Bits.visible(false, stop, progress, table);
        start.setDisable(!desk.configured());
        words.setText(TEXTS.get(desk.configured() ? "drill.how" : "drill.none"));
    }

    private void start() {
        DrillTask task = new DrillTask(desk);
        running = task;
        progress.progressProperty().bind(task.progressProperty());
        task.messageProperty().subscribe(words::setText);
        start.setDisable(true);
        Bits.visible(true, stop, progress);
        task.setOnSucceeded(done -> show(task.getValue()));
        task.setOnFailed(broken -> show(new DrillReport("", List.of(), 0, 0, TEXTS.get("drill.broken"))));
        desk.run(task);
    }

    private void stop() {
        DrillTask task = running;
        if (task != null) {
            task.stop();
        }
    }

    private void show(DrillReport report) {
        running = null;
        progress.progressProperty().unbind();
        start.setDisable(false);
        Bits.visible(false, stop, progress);
        Bits.visible(!report.classes().isEmpty(), table);
        table.getItems().setAll(report.classes());
        words.setText(report.sentence());
        desk.drilled(report);
    }

    private void column(String key, double width, Function<DrillClass, Object> value) {
        TableColumn<DrillClass, String> column = new TableColumn<>(TEXTS.get("column." + key));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(String.valueOf(value.apply(cell.getValue()))));
        column.setSortable(false);
        table.getColumns().add(column);
    }
}
