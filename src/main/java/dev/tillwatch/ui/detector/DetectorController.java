package dev.tillwatch.ui.detector;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.TabActions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.NullUnmarked;

/** The view of one detector: puts chart, filter bar and tables together and does what its keys ask. */
@NullUnmarked // the loader fills the @FXML fields before anything else is called
public final class DetectorController implements TabActions {

    private static final Texts TEXTS = Texts.of("tab");

    private final DetectorModel model;
    private final DetectorPorts ports;
    private final MarkActions marks;
    private final RowsOut out;
    private final List<DetectorTable> tables = new ArrayList<>();

    @FXML
    private StackPane root;

    @FXML
    private Label message;

    private ChartStrip strip;
    private FilterBar bar;
    private NoteEditor notes;
    private WholeRows rows;
    private LowerTables lower;

    public DetectorController(DetectorModel model, DetectorPorts ports) {
        this.model = model;
        this.ports = ports;
        this.marks = new MarkActions(model);
        this.out = new RowsOut(model, ports, this::say);
    }

    @FXML
    private void initialize() {
        strip = new ChartStrip(model);
        TableKeys keys = new TableKeys(this);
        for (TableModel table : model.tables()) {
            DetectorTable made = new DetectorTable(tableView(table), model, table, ports);
            keys.install(made);
            made.view().setContextMenu(new TableMenu(this, made));
            tables.add(made);
        }
        bar = new FilterBar(model, this::mergeNewRows, this::focusTable);
        notes = new NoteEditor(this::focusTable);
        lower = tables.size() > 1
                ? new LowerTables(model.factory().id(), tables.subList(1, tables.size()), this::letGo)
                : null;
        rows = new WholeRows(strip, bar, main().pane(), lower);
        root.getChildren().addFirst(rows);
        root.getChildren().add(notes);
        StackPane.setAlignment(notes, Pos.BOTTOM_LEFT);
        model.revision().subscribe(count -> refresh());
        model.selected().subscribe(this::selected);
        model.settings().subscribe(known -> strip.refresh());
        root.visibleProperty().subscribe(this::bringIntoView);
    }

    /** Lets the waiting rows in; without a selection the table then shows its top. */
    @Override
    public void mergeNewRows() {
        model.mergeWaiting();
        if (model.selected().get() == null) {
            tables.forEach(DetectorTable::scrollToTop);
        }
    }

    @Override
    public void focusFilter() {
        bar.focusField();
    }

    @Override
    public void selectNext() {
        model.selectNext();
    }

    @Override
    public void selectPrevious() {
        model.selectPrevious();
    }

    /** Selects the anomaly in view of the worst severity, the latest of equals. */
    @Override
    public void selectMostSevere() {
        model.told()
                .tables()
                .flatMap(table -> table.items().stream())
                .map(Entry::row)
                .filter(row -> row instanceof Anomaly && !CellText.isRunning(row))
                .map(row -> (Anomaly) row)
                .max(Comparator.comparing(Anomaly::severity, Comparator.reverseOrder())
                        .thenComparing(Anomaly::at, Comparator.nullsFirst(Comparator.naturalOrder())))
                .ifPresent(worst -> model.select(worst.key()));
    }

    /** The selected rows as plain text. */
    @Override
    public void copyRows() {
        out.copyPlain(current());
    }

    @Override
    public void exportRows() {
        out.export(current());
    }

    void copyPlain(DetectorTable table) {
        out.copyPlain(table);
    }

    void copyCsv(DetectorTable table) {
        out.copyCsv(table);
    }

    /** Marks the selected rows as seen, or not; a single one that was just seen leads on to the next. */
    void toggleSeen() {
        List<AnomalyKey> keys = selectedKeys();
        if (!keys.isEmpty() && marks.toggleSeen(keys) && keys.size() == 1) {
            model.selectNext();
        }
    }

    void writeNote() {
        List<AnomalyKey> keys = selectedKeys();
        if (!keys.isEmpty()) {
            AnomalyKey first = keys.getFirst();
            String about = keys.size() == 1 ? first.id() : TEXTS.get("note.rows", Numbers.count(keys.size()));
            notes.open(about, model.mark(first).note(), text -> marks.note(keys, text));
        }
    }

    void undoMark() {
        marks.undo();
    }

    void selectNothing() {
        model.select(null);
        tables.forEach(table -> table.view().getSelectionModel().clearSelection());
    }

    void focusDetail() {
        ports.focusDetail().run();
    }

    private List<AnomalyKey> selectedKeys() {
        return current().selectedRows().stream().map(Row::key).toList();
    }

    private DetectorTable main() {
        return tables.getFirst();
    }

    /** The table that holds the selected row, else the main one. */
    private DetectorTable current() {
        Row row = model.selected().get();
        return tables.stream()
                .filter(table ->
                        row != null && table.spec().kind().equals(row.key().kind()))
                .findFirst()
                .orElseGet(this::main);
    }

    @Override
    public void focusTable() {
        current().view().requestFocus();
    }

    private TableView<Entry> tableView(TableModel table) {
        TableView<Entry> view = new TableView<>();
        view.setId("table-" + table.spec().kind());
        view.getStyleClass().addAll("grid", "dense", "edge-to-edge");
        Label empty = new Label();
        empty.getStyleClass().addAll("muted", "empty-words");
        empty.setWrapText(true);
        view.setPlaceholder(empty);
        return view;
    }

    private void say(String words) {
        message.setText(words);
    }

    private void selected(Row row) {
        strip.choose();
        if (lower != null && row != null) {
            lower.reveal(row.key().kind());
        }
    }

    /** Keys and exports act on the selected row's table, which must not be one that nobody sees. */
    private void letGo(DetectorTable hidden) {
        Row row = model.selected().get();
        if (row != null && row.key().kind().equals(hidden.spec().kind())) {
            selectNothing();
        }
    }

    private void bringIntoView(boolean is) {
        model.bringIntoView(is);
        if (is) {
            tables.forEach(DetectorTable::catchUp);
        }
    }

    /** A tab that nobody sees is painted when it comes into view. */
    private void refresh() {
        if (!model.isInView()) {
            return;
        }
        strip.refresh();
        bar.refresh();
        tables.forEach(table -> ((Label) table.view().getPlaceholder()).setText(emptyWords()));
        if (lower != null) {
            lower.refresh();
        }
        tables.forEach(DetectorTable::moved);
        tables.forEach(table -> table.pane().refresh());
        rows.requestLayout();
    }

    private String emptyWords() {
        LocalDateTime read = model.completeTo().get();
        String failure = model.failure().get();
        if (failure != null) {
            return failure;
        }
        if (read == null) {
            return TEXTS.get("empty.reading");
        }
        if (bar.isNarrowing()) {
            return TEXTS.get("empty.filtered");
        }
        return new CoverageWords(model.reach(), read.toLocalDate()).nothingFound();
    }
}
