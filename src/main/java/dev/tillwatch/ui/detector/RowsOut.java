package dev.tillwatch.ui.detector;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Takes rows out of the window: the selected ones to the clipboard, the whole view to a file. */
final class RowsOut {

    private static final Texts TEXTS = Texts.of("tab");

    private final DetectorModel model;
    private final DetectorPorts ports;
    private final Consumer<String> say;

    /** {@code say} tells the user how an export went. */
    RowsOut(DetectorModel model, DetectorPorts ports, Consumer<String> say) {
        this.model = model;
        this.ports = ports;
        this.say = say;
    }

    void copyPlain(DetectorTable table) {
        copy(table.texts().plain(table.selectedRows(), table.today()));
    }

    void copyCsv(DetectorTable table) {
        copy(table.texts().csv(table.selectedRows()));
    }

    /** Asks for a file and writes all rows of the view into it, those that are not loaded too. */
    void export(DetectorTable table) {
        LocalDateTime now = model.completeTo().get();
        String day = now == null ? "" : "-" + now.toLocalDate();
        String name = "tillwatch-" + model.factory().id() + "-" + table.spec().kind() + day + ".csv";
        ports.files().choose(name).ifPresent(target -> write(table, target));
    }

    private void write(DetectorTable table, Path target) {
        Export export = new Export(table.texts(), Export.rowsOf(table.table()), target);
        export.setOnSucceeded(
                done -> say.accept(TEXTS.get("export.done", Numbers.count(export.getValue()), target.getFileName())));
        export.setOnFailed(failed -> say.accept(TEXTS.get("export.failed", target.getFileName())));
        ports.background().execute(export);
    }

    private static void copy(String text) {
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** Hands the rows of a view on, some at a time. */
    interface Source {
        void each(Consumer<List<Row>> reader);
    }
}
