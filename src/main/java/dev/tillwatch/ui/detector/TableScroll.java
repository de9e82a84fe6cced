package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Remembers by a row's key where a table is scrolled to, and puts that row back to its place on the screen. */
final class TableScroll {

    /** The row that must not move and where it stood, in px below the first row's place. */
    record Anchor(AnomalyKey key, double y) {}

    private static final double PIXEL = 0.5;

    private final TableView<Entry> view;
    private @Nullable VirtualFlow<?> found;

    TableScroll(TableView<Entry> view) {
        this.view = view;
    }

    /** Hears when the table is scrolled, from the moment on at which it has its cells. */
    void onMove(Runnable moved) {
        view.skinProperty().subscribe(skin -> {
            VirtualFlow<?> flow = flow();
            if (flow != null) {
                flow.positionProperty().subscribe(position -> moved.run());
            }
        });
    }

    /** The first row on the screen, by the scroll position alone: its cell may not be laid out yet. */
    int firstIndex() {
        VirtualFlow<?> flow = flow();
        double hidden = flow == null ? 0 : flow.getCellCount() * DetectorTable.ROW - room();
        return hidden <= 0 || flow == null ? 0 : (int) (flow.getPosition() * hidden / DetectorTable.ROW);
    }

    /** The last row on the screen, in the same way; it may lie behind the last row there is. */
    int lastIndex() {
        return firstIndex() + (int) (room() / DetectorTable.ROW);
    }

    private double room() {
        return Math.max(0, view.getHeight() - DetectorTable.HEAD);
    }

    boolean atTop() {
        IndexedCell<?> first = firstVisible();
        return first == null || (first.getIndex() <= 0 && first.getLayoutY() > -1);
    }

    void toTop() {
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            view.layout();
            flow.scrollToTop(0);
        }
    }

    /** The selected row where it is in view, else the first one in view; null when the table is to stand at its top. */
    @Nullable
    Anchor anchor(List<Entry> items, @Nullable AnomalyKey selected, boolean steady) {
        IndexedCell<?> first = firstVisible();
        if (first == null || items.isEmpty() || first.getIndex() < 0) {
            return null;
        }
        int from = Math.min(first.getIndex(), items.size() - 1);
        double offset = first.getLayoutY();
        if (selected != null) {
            double room = room() - DetectorTable.ROW;
            for (int i = from; i < items.size() && offset + (i - from) * DetectorTable.ROW <= room; i++) {
                if (items.get(i).key().equals(selected)) {
                    return new Anchor(selected, offset + (i - from) * DetectorTable.ROW);
                }
            }
        }
        return atTop() && !steady ? null : new Anchor(items.get(from).key(), offset);
    }

    /**
     * Cells go along with their rows to the rows' new places. Otherwise a cell stays at its place, and a row that came at
     * the top makes every cell below show another row.
     */
    void keepCells(List<Entry> items) {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = firstVisible();
        if (flow == null || first == null) {
            return;
        }
        Map<Object, IndexedCell<?>> cells = new HashMap<>();
        IndexedCell<?> cell = first;
        for (int i = first.getIndex(); cell != null && !cell.isEmpty(); i++) {
            cells.put(cell.getItem(), cell);
            cell = flow.getVisibleCell(i + 1);
        }
        for (int i = 0; i < items.size() && !cells.isEmpty(); i++) {
            IndexedCell<?> moved = cells.remove(items.get(i));
            if (moved != null) {
                moved.updateIndex(i);
                // Else the flow takes it for changed and goes through its styles.
                moved.layout();
            }
        }
    }

    void restore(@Nullable Anchor anchor, ToIntFunction<AnomalyKey> indexOf) {
        VirtualFlow<?> flow = flow();
        if (flow == null) {
            return;
        }
        int index = anchor == null ? 0 : indexOf.applyAsInt(anchor.key());
        double y = anchor == null ? 0 : anchor.y();
        int top = Math.max(0, index - (int) Math.ceil(y / DetectorTable.ROW));
        if (index >= 0 && top < flow.getCellCount()) {
            // By the old rows, near enough: the layout then begins at the right cells and need not fill others first.
            flow.scrollToTop(top);
        }
        // The flow learns of the new rows when it is laid out; before, it would scroll by the old ones.
        view.layout();
        if (index >= 0 && !stands(flow, index, y)) {
            flow.scrollToTop(top);
            flow.scrollPixels((index - top) * DetectorTable.ROW - y);
        }
    }

    /** Scrolling to where the row is already would cost one more layout of all rows. */
    private static boolean stands(VirtualFlow<?> flow, int index, double y) {
        IndexedCell<?> cell = flow.getVisibleCell(index);
        return cell != null && Math.abs(cell.getLayoutY() - y) < PIXEL;
    }

    /** Scrolls as little as it takes. */
    void intoView(int index) {
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            view.layout();
            flow.scrollTo(index);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        if (found == null || found.getParent() != view) {
            found = view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
        }
        return found;
    }

    private @Nullable IndexedCell<?> firstVisible() {
        VirtualFlow<?> flow = flow();
        return flow == null ? null : flow.getFirstVisibleCell();
    }
}
