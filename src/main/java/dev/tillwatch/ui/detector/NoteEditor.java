package dev.tillwatch.ui.detector;

import dev.tillwatch.i18n.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small pane over the foot of the table in which a note is written: Ctrl+Enter saves, Esc leaves. */
final class NoteEditor extends VBox {

    private static final Texts TEXTS = Texts.of("tab");
    private static final int LINES = 3;
    private static final int LONGEST = 2_000;

    private final TextArea text = new TextArea();
    private final Label title = new Label();
    private final Runnable onLeave;
    private Consumer<String> onSave = note -> {};

    NoteEditor(Runnable onLeave) {
        this.onLeave = onLeave;
        getStyleClass().add("note-editor");
        setId("note-editor");
        title.getStyleClass().add("sec");
        Label hint = new Label(TEXTS.get("note.hint"));
        hint.getStyleClass().addAll("muted", "small");
        text.setId("note");
        text.setPrefRowCount(LINES);
        text.setWrapText(true);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        text.textProperty().subscribe(written -> {
            if (written.length() > LONGEST) {
                text.setText(written.substring(0, LONGEST));
            }
        });
        getChildren().addAll(title, text, hint);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
    }

    void open(String about, String note, Consumer<String> saver) {
        title.setText(TEXTS.get("note.title", about));
        text.setText(note);
        onSave = saver;
        setVisible(true);
        text.requestFocus();
        text.end();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            onSave.accept(text.getText());
            leave();
            event.consume();
        }
    }

    private void leave() {
        setVisible(false);
        onLeave.run();
    }
}
