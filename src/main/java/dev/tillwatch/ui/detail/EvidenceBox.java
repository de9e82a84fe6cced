package dev.tillwatch.ui.detail;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.RowRef;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The evidence rows in a box: at most twelve in view, those behind the figure pointed at are marked. */
public final class EvidenceBox extends VBox {

    static final double ROW_HEIGHT = 22;
    static final int MOST_IN_VIEW = 12;
    private static final double NARROW = 430;
    private static final double GAP = 8;
    private static final Texts TEXTS = Texts.of("detail");

    private final HBox head = new HBox(GAP);
    private final ListView<EvidenceRow> list = new ListView<>();
    private EvidenceSheet sheet = new EvidenceSheet(List.of(), List.of(), 0);
    private Set<RowRef> marked = Set.of();
    private boolean all;

    public EvidenceBox() {
        getStyleClass().add("evidence");
        head.getStyleClass().add("ehead");
        head.setAlignment(Pos.CENTER_LEFT);
        list.setFixedCellSize(ROW_HEIGHT);
        list.getStyleClass().add("erows");
        list.setCellFactory(view -> new EvidenceCell(this));
        list.setAccessibleText(TEXTS.get("evidence"));
        getChildren().addAll(head, list);
        // Without this the wide columns would keep the box from becoming narrow.
        setMinWidth(0);
        widthProperty().addListener((o, was, is) -> {
            if (narrow(was.doubleValue()) != narrow(is.doubleValue())) {
                hideInHead();
                list.refresh();
            }
        });
    }

    /** Shows the sheet; {@code showAll} lets every row be scrolled to. */
    void show(EvidenceSheet evidence, boolean showAll) {
        if (evidence.equals(sheet) && showAll == all) {
            return;
        }
        sheet = evidence;
        all = showAll;
        fillHead();
        List<EvidenceRow> shown = all
                ? sheet.rows()
                : sheet.rows().subList(0, Math.min(sheet.few(), sheet.rows().size()));
        list.getItems().setAll(shown);
        double height = ROW_HEIGHT * Math.min(shown.size(), MOST_IN_VIEW);
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    /** Marks the rows that stand behind these. */
    void mark(Set<RowRef> rows) {
        if (!rows.equals(marked)) {
            marked = Set.copyOf(rows);
            list.refresh();
        }
    }

    /** Scrolls to the first marked row and says whether there is one among the rows shown. */
    boolean reveal() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (marked(list.getItems().get(i))) {
                list.scrollTo(i);
                return true;
            }
        }
        return false;
    }

    int shown() {
        return list.getItems().size();
    }

    boolean marked(EvidenceRow row) {
        return row.rows().stream().anyMatch(marked::contains);
    }

    boolean pointing() {
        return !marked.isEmpty();
    }

    List<EvidenceColumn> columns() {
        return sheet.columns();
    }

    boolean hidden(EvidenceColumn column) {
        return column.roomy() && narrow(getWidth());
    }

    private static boolean narrow(double width) {
        return width > 0 && width < NARROW;
    }

    private void fillHead() {
        head.getChildren().clear();
        for (EvidenceColumn column : sheet.columns()) {
            head.getChildren().add(sized(new Label(TEXTS.get(column.text())), column));
        }
        hideInHead();
    }

    private void hideInHead() {
        for (int i = 0; i < head.getChildren().size(); i++) {
            boolean shown = !hidden(sheet.columns().get(i));
            head.getChildren().get(i).setVisible(shown);
            head.getChildren().get(i).setManaged(shown);
        }
    }

    /** Gives a label the width and the side of its column. */
    static Label sized(Label label, EvidenceColumn column) {
        label.setAlignment(column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (column.width() > 0) {
            label.setMinWidth(column.width());
            label.setPrefWidth(column.width());
            label.setMaxWidth(column.width());
        } else {
            label.setMinWidth(0);
            label.setPrefWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        return label;
    }
}
