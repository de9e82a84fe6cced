package dev.tillwatch.ui.tuning;

import dev.tillwatch.i18n.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The foot of the settings: what differs from what is in force, the note, and the two ways out of the draft. */
public final class ForcePane extends VBox {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final double GAP = 8;
    private static final int MOST_LINES = 4;
    private static final int LONGEST_NOTE = 400;

    private final Label differences = new Label();
    private final TextField note = new TextField();
    private final Button put = new Button(TEXTS.get("put"));
    private final Button discard = new Button(TEXTS.get("discard"));
    private final Label state = new Label();

    public ForcePane() {
        super(GAP);
        getStyleClass().add("force");
        differences.setId("differences");
        differences.setWrapText(true);
        note.setId("force-note");
        note.setPromptText(TEXTS.get("note.prompt"));
        note.textProperty().subscribe(written -> {
            if (written.length() > LONGEST_NOTE) {
                note.setText(written.substring(0, LONGEST_NOTE));
            }
        });
        HBox.setHgrow(note, Priority.ALWAYS);
        put.setId("put-in-force");
        put.getStyleClass().add("accent");
        put.setMinWidth(USE_PREF_SIZE);
        discard.setId("discard");
        discard.setMinWidth(USE_PREF_SIZE);
        state.setId("force-state");
        state.setWrapText(true);
        state.getStyleClass().add("force-state");
        getChildren().addAll(differences, new HBox(GAP, note, put, discard), state);
    }

    void attach(TuningModel model, Forcing forcing) {
        put.setOnAction(press -> put(forcing));
        note.setOnAction(enter -> put(forcing));
        discard.setOnAction(press -> {
            model.discard();
            note.clear();
            say("", false);
        });
        model.draft().subscribe(draft -> show(model, forcing));
        model.inForce().subscribe(tuning -> show(model, forcing));
        forcing.busy().subscribe(busy -> show(model, forcing));
        forcing.words().subscribe(words -> say(words, forcing.failed()));
        forcing.onDone(note::clear);
    }

    /** Begins a note, for whoever takes a change back. */
    void write(String begun) {
        note.setText(begun);
        note.requestFocus();
        note.end();
    }

    private void put(Forcing forcing) {
        if (put.isDisabled()) {
            return;
        }
        if (note.getText().isBlank()) {
            say(TEXTS.get("note.missing"), true);
            note.requestFocus();
            return;
        }
        forcing.put(note.getText().strip());
    }

    private void show(TuningModel model, Forcing forcing) {
        List<String> lines = Differences.of(model.inForce().get(), model.draft().get(), model.allThresholds());
        boolean many = lines.size() > MOST_LINES;
        List<String> shown = many ? lines.subList(0, MOST_LINES - 1) : lines;
        String words = String.join("\n", shown);
        differences.setText(
                lines.isEmpty()
                        ? TEXTS.get("differs.not")
                        : many ? words + "\n" + TEXTS.get("differs.more", lines.size() - shown.size()) : words);
        boolean idle = !model.differs() || forcing.busy().get();
        put.setDisable(idle);
        discard.setDisable(idle);
        note.setDisable(idle);
    }

    private void say(String words, boolean bad) {
        state.setText(words);
        state.getStyleClass().removeAll("bad", "muted");
        state.getStyleClass().add(bad ? "bad" : "muted");
    }
}
