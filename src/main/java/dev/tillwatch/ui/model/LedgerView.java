package dev.tillwatch.ui.model;

import static dev.tillwatch.ui.model.Bits.TEXTS;

import dev.tillwatch.explain.ledger.Ledger;
import dev.tillwatch.explain.ledger.LedgerEntry;
import java.nio.file.Path;
import java.util.List;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The record of requests: a list, the newest first, all about the chosen one beside it, and the export. */
final class LedgerView extends VBox {

    private static final double WIDTH = 920;
    private static final double HEIGHT = 560;

    private final ModelDesk desk;
    private final ListView<LedgerEntry> list = new ListView<>();
    private final TextArea detail = new TextArea();
    private final Label words = Bits.quiet("ledger-words");
    private final Button export = Bits.button("ledger-export", "ledger.export");

    /** @param back what the button at the end does */
    LedgerView(ModelDesk desk, Runnable back) {
        super(10);
        this.desk = desk;
        setId("ledger-view");
        getStyleClass().add("key-sheet");
        setMaxSize(WIDTH, HEIGHT);
        list.setId("ledger-list");
        list.setAccessibleText(TEXTS.get("ledger"));
        list.setCellFactory(unused -> new Line());
        detail.setId("ledger-detail");
        detail.setAccessibleText(TEXTS.get("ledger.detail"));
        detail.setEditable(false);
        detail.setWrapText(true);
        detail.getStyleClass().addAll("mono", "preview");
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        Button close = Bits.button("ledger-back", "ledger.back");
        close.setCancelButton(true);
        close.setOnAction(press -> back.run());
        export.setDisable(true);
        export.setOnAction(press -> export());
        SplitPane split = new SplitPane(list, detail);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(Bits.title("ledger", "h2"), words, split, Bits.line(export, Bits.spring(), close));
        load();
    }

    private void load() {
        Task<List<LedgerEntry>> reading = new Task<>() {
            @Override
            protected List<LedgerEntry> call() throws Exception {
                return desk.requests();
            }
        };
        reading.setOnSucceeded(read -> show(reading.getValue()));
        reading.setOnFailed(failed -> words.setText(TEXTS.get("ledger.unreadable", desk.ledger())));
        desk.run(reading);
    }

    private void show(List<LedgerEntry> entries) {
        list.getItems().setAll(entries);
        export.setDisable(entries.isEmpty());
        words.setText(TEXTS.get(entries.isEmpty() ? "ledger.empty" : "ledger.where", desk.ledger(), entries.size()));
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private void show(@Nullable LedgerEntry entry) {
        detail.setText(entry == null ? "" : LedgerText.detail(entry));
        detail.setScrollTop(0);
    }

    private void export() {
        List<LedgerEntry> entries = List.copyOf(list.getItems());
        desk.chooseExport(TEXTS.get("ledger.file")).ifPresent(file -> desk.run(writing(entries, file)));
    }

    private Task<Void> writing(List<LedgerEntry> entries, Path file) {
        Task<Void> writing = new Task<>() {
            @Override
            protected @Nullable Void call() throws Exception {
                Ledger.export(entries, file);
                return null;
            }
        };
        writing.setOnSucceeded(done -> words.setText(TEXTS.get("ledger.exported", entries.size(), file)));
        writing.setOnFailed(failed -> words.setText(TEXTS.get("ledger.unwritten", file)));
        return writing;
    }

    /** One request in a line. */
    private static final class Line extends ListCell<LedgerEntry> {

        @Override
        protected void updateItem(@Nullable LedgerEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(entry == null || empty ? null : LedgerText.line(entry));
        }
    }
}
