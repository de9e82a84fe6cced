package dev.tillwatch.ui.tuning;

import dev.tillwatch.format.OneLine;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.ui.CalendarWords;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The known events of the draft: a list, and a form that adds, changes and removes them. */
public final class CalendarPane extends VBox {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final double GAP = 8;
    private static final double ROW = 24;
    private static final double DAY_WIDTH = 112;
    private static final double KIND_WIDTH = 116;
    private static final double FACTOR_WIDTH = 64;
    private static final double NAME_WIDTH = 120;

    private final TableView<CalendarEntry> table = new TableView<>();
    private final EventForm form = new EventForm();
    private final Button add = button("event-add", "event.add");
    private final Button change = button("event-change", "event.change");
    private final Button remove = button("event-remove", "event.remove");

    public CalendarPane() {
        super(GAP);
        getStyleClass().add("tuning-page");
        Label intro = new Label(TEXTS.get("calendar.intro"));
        intro.getStyleClass().add("muted");
        intro.setWrapText(true);
        intro.setMinHeight(USE_PREF_SIZE);
        table.setId("calendar-table");
        table.getStyleClass().addAll("grid", "dense", "edge-to-edge");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Label empty = new Label(TEXTS.get("calendar.empty"));
        empty.getStyleClass().addAll("muted", "empty-words");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        column("from", DAY_WIDTH, entry -> DAY.format(entry.from()));
        column("to", DAY_WIDTH, entry -> DAY.format(entry.to()));
        column("kind", KIND_WIDTH, entry -> CalendarWords.kind(entry.kind()));
        column("factor", FACTOR_WIDTH, CalendarPane::factor);
        column("name", NAME_WIDTH, entry -> OneLine.of(entry.name()));
        table.getColumns().get(3).getStyleClass().add("num");
        table.getColumns().getLast().setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(intro, table, form, new HBox(GAP, add, change, remove));
    }

    void attach(TuningModel model) {
        model.draft().subscribe(draft -> show(draft.settings().calendar().entries()));
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        table.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.DELETE) {
                remove.fire();
            }
        });
        add.setOnAction(press -> put(model, null));
        change.setOnAction(press -> put(model, table.getSelectionModel().getSelectedItem()));
        remove.setOnAction(press -> remove(model));
        form.onEnter(() -> (selected() == null ? add : change).fire());
    }

    private @Nullable CalendarEntry selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void show(List<CalendarEntry> entries) {
        CalendarEntry chosen = selected();
        if (!List.copyOf(table.getItems()).equals(entries)) {
            table.getItems().setAll(entries);
            if (chosen != null && entries.contains(chosen)) {
                table.getSelectionModel().select(chosen);
            } else {
                table.getSelectionModel().clearSelection();
            }
        }
        choose(selected());
    }

    private void choose(@Nullable CalendarEntry entry) {
        change.setDisable(entry == null);
        remove.setDisable(entry == null);
        if (entry != null) {
            form.show(EventInput.of(entry, factor(entry)));
        }
    }

    /** Adds what the form says, in the place of {@code instead} where there is one; or the form says what is wrong. */
    private void put(TuningModel model, @Nullable CalendarEntry instead) {
        form.read().ifPresent(entry -> {
            List<CalendarEntry> entries = entries(model);
            entries.remove(instead);
            entries.remove(entry);
            entries.add(entry);
            model.set(new ShopCalendar(entries));
            if (instead == null) {
                form.clear();
            } else {
                table.getSelectionModel().select(entry);
            }
        });
    }

    private void remove(TuningModel model) {
        CalendarEntry chosen = selected();
        if (chosen != null) {
            List<CalendarEntry> entries = entries(model);
            entries.remove(chosen);
            model.set(new ShopCalendar(entries));
            form.clear();
        }
    }

    private static List<CalendarEntry> entries(TuningModel model) {
        return new ArrayList<>(model.draft().get().settings().calendar().entries());
    }

    private void column(String id, double width, Function<CalendarEntry, String> words) {
        TableColumn<CalendarEntry, String> column = new TableColumn<>(TEXTS.get("event." + id));
        column.setId("event-column-" + id);
        column.setCellValueFactory(row -> new SimpleStringProperty(words.apply(row.getValue())));
        column.setSortable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        table.getColumns().add(column);
    }

    private static String factor(CalendarEntry entry) {
        Double factor = entry.factor();
        return factor == null ? "" : CalendarWords.factor(factor);
    }

    private static Button button(String id, String text) {
        Button button = new Button(TEXTS.get(text));
        button.setId(id);
        button.getStyleClass().add("mini");
        return button;
    }
}
