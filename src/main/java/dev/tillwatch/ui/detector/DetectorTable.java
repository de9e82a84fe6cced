package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Makes a {@link TableView} show a {@link TableModel}: columns, cells, order, and the selection in both directions. */
final class DetectorTable {

    static final double ROW = 24;
    static final double HEAD = 28;
    private static final double CHIP_COLUMN = 44;
    private static final double SCROLL_BAR = 10;
    private static final double MOMENT = 92;

    private final TableView<Entry> view;
    private final DetectorModel model;
    private final TableModel table;
    private final RowsText texts;
    private final TableScroll scroll;
    private final TablePane pane;
    private boolean arranging;

    DetectorTable(TableView<Entry> view, DetectorModel model, TableModel table, DetectorPorts ports) {
        this.view = view;
        this.model = model;
        this.table = table;
        this.texts = new RowsText(model.factory().id(), table.spec());
        this.scroll = new TableScroll(view);
        this.pane = new TablePane(view, table);
        columns(new FactCell.Surroundings(this::today, ports.reduceMotion(), model::isInView));
        view.setFixedCellSize(ROW);
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        view.setRowFactory(any -> new EntryRow());
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setSortPolicy(sorted -> {
            table.order(ColumnOrder.of(table.spec(), sorted.getSortOrder()));
            SortArrow.show(sorted);
            return true;
        });
        view.setItems(table.items());
        view.widthProperty().subscribe(width -> leaveOutSpareColumns(width.doubleValue()));
        sortAtFirst();
        table.attach(new Keeping());
        scroll.onMove(this::moved);
        view.getSelectionModel().selectedItemProperty().subscribe(this::tellModel);
        model.selected().subscribe(row -> showSelected(row, true));
    }

    TableView<Entry> view() {
        return view;
    }

    /** The table with what stands below it. */
    TablePane pane() {
        return pane;
    }

    TableSpec spec() {
        return table.spec();
    }

    RowsText texts() {
        return texts;
    }

    /** The rows that are selected, in the order of the view. */
    List<Row> selectedRows() {
        return view.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .filter(index -> index >= 0 && index < table.items().size())
                .map(index -> table.items().get(index).row())
                .toList();
    }

    LocalDate today() {
        LocalDateTime now = model.completeTo().get();
        return now == null ? LocalDate.MIN : now.toLocalDate();
    }

    /** Paints the cells that have changed while nobody saw them. */
    void catchUp() {
        for (Node cell : view.lookupAll(".table-cell")) {
            if (cell instanceof FactCell fact) {
                fact.catchUp();
            }
        }
    }

    void scrollToTop() {
        table.toTop();
        scroll.toTop();
    }

    /** Loads more where the view has come near an end of what is loaded. */
    void moved() {
        if (!arranging) {
            table.onScreen(scroll.firstIndex(), scroll.lastIndex());
        }
    }

    TableModel table() {
        return table;
    }

    private void columns(FactCell.Surroundings surroundings) {
        if (table.spec().severityChip()) {
            TableColumn<Entry, Entry.State> chip = new TableColumn<>("");
            chip.setCellValueFactory(cell -> cell.getValue().stateProperty());
            chip.setCellFactory(any -> new SeverityCell());
            chip.setUserData(ColumnOrder.BY_SCORE);
            SortArrow.replaceStock(chip);
            fixed(chip, CHIP_COLUMN);
            chip.setId("severity");
            view.getColumns().add(chip);
        }
        boolean first = true;
        for (Column spec : table.spec().columns()) {
            view.getColumns().add(column(spec, first && spec.fills(), surroundings));
            first &= !spec.fills();
        }
    }

    private TableColumn<Entry, Entry.State> column(Column spec, boolean first, FactCell.Surroundings surroundings) {
        TableColumn<Entry, Entry.State> column = new TableColumn<>(texts.title(spec));
        column.setId(spec.fact());
        column.setCellValueFactory(cell -> cell.getValue().stateProperty());
        boolean score = spec.fact().equals(Anomaly.SCORE);
        column.setCellFactory(any -> score ? new ScoreCell() : new FactCell(spec, first, surroundings));
        column.setUserData(ColumnOrder.byFact(spec.fact()));
        if (spec.kind() == Column.Kind.NUMBER || spec.kind() == Column.Kind.TIME) {
            column.getStyleClass().add("num");
            column.setSortType(TableColumn.SortType.DESCENDING);
        }
        if (spec.kind() == Column.Kind.ID) {
            column.getStyleClass().add("c-id");
        }
        if (spec.quiet()) {
            column.getStyleClass().add("quiet");
        }
        if (spec.fills()) {
            column.setMinWidth(spec.width());
            column.setPrefWidth(spec.width());
        } else {
            fixed(column, width(spec));
        }
        SortArrow.replaceStock(column);
        return column;
    }

    /** "19 Sep 19:08" needs more room than a time of today. */
    private static double width(Column spec) {
        boolean moment = spec.kind() == Column.Kind.TIME && !spec.fact().equals("day");
        return moment ? Math.max(spec.width(), MOMENT) : spec.width();
    }

    private static void fixed(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    /** A narrow window shows fewer columns rather than cut ones; their facts are in the detail pane. */
    private void leaveOutSpareColumns(double width) {
        if (width <= 0) {
            return;
        }
        double needed = SCROLL_BAR + (table.spec().severityChip() ? CHIP_COLUMN : 0);
        for (Column spec : table.spec().columns()) {
            needed += width(spec);
        }
        List<String> out = new ArrayList<>();
        for (Column spec : SpareColumns.of(table.spec())) {
            if (needed > width) {
                out.add(spec.fact());
                needed -= width(spec);
            }
        }
        view.getColumns().forEach(column -> column.setVisible(!out.contains(column.getId())));
    }

    private void sortAtFirst() {
        for (TableColumn<Entry, ?> column : view.getColumns()) {
            if (Objects.equals(column.getId(), table.spec().sortedBy())) {
                column.setSortType(TableColumn.SortType.DESCENDING);
                view.getSortOrder().setAll(List.of(column));
            }
        }
        view.sort();
    }

    private void tellModel(@Nullable Entry chosen) {
        if (arranging) {
            return;
        }
        Row current = model.selected().get();
        if (chosen != null) {
            model.select(chosen.key());
        } else if (current != null && isMine(current.key())) {
            model.select(null);
        }
    }

    private boolean isMine(AnomalyKey key) {
        return key.kind().equals(table.spec().kind());
    }

    private void showSelected(@Nullable Row row, boolean intoView) {
        Entry chosen = view.getSelectionModel().getSelectedItem();
        boolean same =
                chosen == null ? row == null : row != null && chosen.key().equals(row.key());
        if (arranging || same) {
            return;
        }
        int index = row == null ? -1 : indexOf(row.key());
        arranging = true;
        if (index < 0) {
            view.getSelectionModel().clearSelection();
        } else {
            view.getSelectionModel().clearAndSelect(index);
            if (intoView) {
                scroll.intoView(index);
            }
        }
        arranging = false;
    }

    private int indexOf(AnomalyKey key) {
        ObservableList<Entry> items = table.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Puts selection and scroll position back by key, whatever the list did in between. */
    private final class Keeping implements Arrangement {

        @Override
        public boolean atTop() {
            return scroll.atTop();
        }

        @Override
        public void around(Runnable change, boolean steady) {
            Set<AnomalyKey> keys = new HashSet<>();
            selectedRows().forEach(row -> keys.add(row.key()));
            Row current = model.selected().get();
            AnomalyKey lead = current != null && isMine(current.key()) ? current.key() : null;
            TableScroll.Anchor anchor = scroll.anchor(table.items(), lead, steady);
            arranging = true;
            view.getSelectionModel().clearSelection();
            change.run();
            scroll.keepCells(table.items());
            select(keys, lead);
            arranging = false;
            scroll.restore(anchor, DetectorTable.this::indexOf);
        }

        /** All at once: each by itself would look for its row among all, and tell of itself. */
        private void select(Set<AnomalyKey> keys, @Nullable AnomalyKey lead) {
            int[] places = IntStream.range(0, keys.isEmpty() ? 0 : table.items().size())
                    .filter(i -> keys.contains(table.items().get(i).key()))
                    .toArray();
            if (places.length > 0) {
                view.getSelectionModel().selectIndices(places[0], places);
            }
            // The lead comes last: the selection model shows the row selected last.
            int index = lead == null ? -1 : indexOf(lead);
            if (index >= 0) {
                view.getSelectionModel().select(index);
            }
        }
    }
}
