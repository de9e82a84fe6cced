package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.settings.SeenMarks;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.ObservableList;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.testfx.api.FxRobot;

/** A tab as an analyst meets it, and where its rows stand. */
@NullUnmarked // the toolkit calls start() before each test
abstract class DetectorFixture extends TabFixture {

    final AtomicBoolean detailFocused = new AtomicBoolean();

    /** Shows it empty; for the {@code @Start} of each test class, since an inherited one is not found. */
    final void show(Stage stage) {
        show(
                stage,
                new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory()),
                new DetectorPorts(
                        name -> chosenFile,
                        work -> new Thread(work).start(),
                        () -> true,
                        () -> detailFocused.set(true)));
    }

    final void accept(FxRobot robot, int from, int to) {
        robot.interact(() -> model.accept(MadeUp.found(from, to), MadeUp.NOW));
    }

    final TableRow<?> row(FxRobot robot, int index) {
        robot.interact(table::layout);
        return (TableRow<?>) ((VirtualFlow<?>) table.lookup(".virtual-flow")).getCell(index);
    }

    /** What its cells say. */
    static List<String> texts(TableRow<?> row) {
        return row.lookupAll(".table-cell").stream()
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList();
    }

    final int firstVisible(FxRobot robot) {
        robot.interact(table::layout);
        return ((VirtualFlow<?>) table.lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex();
    }

    final List<String> selectedIds() {
        ObservableList<Entry> selected = table.getSelectionModel().getSelectedItems();
        return selected.stream().map(entry -> entry.key().id()).toList();
    }

    final AnomalyKey selectedKey() {
        Row row = model.selected().get();
        return row == null ? null : row.key();
    }
}
