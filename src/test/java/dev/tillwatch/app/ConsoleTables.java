package dev.tillwatch.app;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.ui.detector.Entry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.NullUnmarked;

/** The detectors' tables of the console: their rows, as they are held, drawn and selected. */
@NullUnmarked // a node that is not there fails the test by itself
final class ConsoleTables {

    private final ConsoleSight sight;

    ConsoleTables(ConsoleSight sight) {
        this.sight = sight;
    }

    /** Selects a row by its place in the table, or nothing below zero. */
    void select(String detector, String kind, int row) {
        OpenConsole.onFx(() -> {
            table(detector, kind).getSelectionModel().clearSelection();
            if (row >= 0) {
                table(detector, kind).getSelectionModel().select(row);
            }
            return null;
        });
    }

    /** The selected row; on the FX thread. */
    AnomalyKey selected(String detector, String kind) {
        return table(detector, kind).getSelectionModel().getSelectedItem().key();
    }

    /** A detector's table of this kind of rows; on the FX thread. */
    @SuppressWarnings("unchecked")
    TableView<Entry> table(String detector, String kind) {
        return (TableView<Entry>)
                sight.known(detector + kind, () -> view(detector).lookup("#table-" + kind));
    }

    /** The tables of a detector; on the FX thread. */
    List<TableView<Entry>> of(String detector) {
        return Detectors.classic().stream()
                .filter(factory -> factory.id().equals(detector))
                .flatMap(factory -> factory.tables().stream())
                .map(spec -> table(detector, spec.kind()))
                .toList();
    }

    /** The words of every row that is drawn, cell by cell; on the FX thread. */
    List<List<String>> drawn(String detector, String kind) {
        VirtualFlow<?> flow = (VirtualFlow<?>) sight.known(
                detector + kind + "-rows", () -> table(detector, kind).lookup(".virtual-flow"));
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        List<List<String>> rows = new ArrayList<>();
        for (int i = first == null ? 0 : first.getIndex(); last != null && i <= last.getIndex(); i++) {
            rows.add(flow.getCell(i).getChildrenUnmodifiable().stream()
                    .filter(TableCell.class::isInstance)
                    .map(cell -> ((Labeled) cell).getText())
                    .map(text -> text == null ? "" : text)
                    .toList());
        }
        return rows;
    }

    /** The view of a detector, in view or not; on the FX thread. */
    private Node view(String detector) {
        List<String> ids =
                Detectors.classic().stream().map(factory -> factory.id()).toList();
        return ((StackPane) sight.node("#views")).getChildren().get(ids.indexOf(detector));
    }
}
