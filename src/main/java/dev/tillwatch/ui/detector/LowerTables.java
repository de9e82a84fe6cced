package dev.tillwatch.ui.detector;

import dev.tillwatch.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The tables below the main one, of which one is in view, and the head above them that names it or lets one choose. */
final class LowerTables extends Pane {

    private static final double GAP = 8;

    private final Map<String, DetectorTable> tables = new LinkedHashMap<>();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final HBox head = new HBox(GAP);
    private final Label count = new Label();
    private final Consumer<DetectorTable> onHidden;
    private DetectorTable chosen;

    /**
     * @param lower one or more
     * @param onHidden hears which table a press has put out of view
     */
    LowerTables(String detector, List<DetectorTable> lower, Consumer<DetectorTable> onHidden) {
        this.onHidden = onHidden;
        chosen = lower.getFirst();
        for (DetectorTable table : lower) {
            tables.put(table.spec().kind(), table);
            getChildren().add(table.pane());
        }
        head.getStyleClass().add("second-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().add(lower.size() == 1 ? name(detector) : choice(detector));
        count.getStyleClass().addAll("small", "muted");
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        count.setAlignment(Pos.CENTER_RIGHT);
        head.getChildren().add(count);
        choose(chosen);
    }

    /** To be laid out above. */
    HBox head() {
        return head;
    }

    /** Brings the table of this kind into view, if it is one of these. */
    void reveal(String kind) {
        DetectorTable table = tables.get(kind);
        if (table != null && table != chosen) {
            choose(table);
        }
    }

    void refresh() {
        count.setText(TableWords.count(chosen.table()));
    }

    /** Of the table in view. */
    int rows() {
        return chosen.pane().rows();
    }

    private void choose(DetectorTable table) {
        chosen = table;
        tables.values().forEach(each -> each.pane().setVisible(each == table));
        buttons.forEach(
                (kind, button) -> button.setSelected(kind.equals(table.spec().kind())));
        refresh();
        if (getParent() != null) {
            // The room that a table gets depends on its rows.
            getParent().requestLayout();
        }
    }

    private Label name(String detector) {
        Label title = new Label(title(detector, chosen).toUpperCase(Locale.ROOT));
        title.getStyleClass().addAll("sec", "caps");
        return title;
    }

    private HBox choice(String detector) {
        HBox box = new HBox();
        box.getStyleClass().add("seg");
        box.setAlignment(Pos.CENTER);
        ToggleGroup one = new ToggleGroup();
        tables.forEach((kind, table) -> {
            ToggleButton button = new ToggleButton(title(detector, table));
            button.setId("lower-" + kind);
            button.setToggleGroup(one);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(pressed -> {
                DetectorTable before = chosen;
                choose(table);
                if (before != table) {
                    onHidden.accept(before);
                }
            });
            buttons.put(kind, button);
            box.getChildren().add(button);
        });
        List<ToggleButton> all = List.copyOf(buttons.values());
        all.forEach(button -> button.getStyleClass()
                .add(button == all.getFirst() ? "left" : button == all.getLast() ? "end" : "mid"));
        return box;
    }

    private static String title(String detector, DetectorTable table) {
        String kind = table.spec().kind();
        return Texts.of("detectors").getOr("table." + detector + "." + kind, kind);
    }

    @Override
    protected void layoutChildren() {
        tables.values().forEach(each -> each.pane().resizeRelocate(0, 0, getWidth(), getHeight()));
    }
}
