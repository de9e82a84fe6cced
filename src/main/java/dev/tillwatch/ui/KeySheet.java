package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet that lists every key, in two columns. */
final class KeySheet extends VBox {

    private static final Texts TEXTS = Texts.of("window");

    /** The keys in reading order, by the end of their texts' names. */
    private static final List<String> KEYS = List.of(
            "rows", "edge", "extend", "enter", "new", "filter", "seen", "note", "undo", "explain", "preview", "cancel",
            "copy", "csv", "pause", "poll", "tabs", "nextTab", "summary", "full", "scale", "sheet");

    private static final int COLUMN_GAP = 24;
    private static final int ROW_GAP = 8;
    private static final int PER_COLUMN = (KEYS.size() + 1) / 2;

    KeySheet() {
        getStyleClass().add("key-sheet");
        setId("key-sheet");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(TEXTS.get("keys.title"));
        title.getStyleClass().add("h2");
        Label note = new Label(TEXTS.get("keys.note"));
        note.getStyleClass().addAll("muted", "small");
        getChildren().addAll(title, grid(), note);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(COLUMN_GAP);
        grid.setVgap(ROW_GAP);
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(TEXTS.get("key." + KEYS.get(i)));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(key, HPos.RIGHT);
            int column = i / PER_COLUMN * 2;
            grid.add(key, column, i % PER_COLUMN);
            grid.add(new Label(TEXTS.get("key." + KEYS.get(i) + ".does")), column + 1, i % PER_COLUMN);
        }
        return grid;
    }
}
