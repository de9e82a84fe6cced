package dev.tillwatch.ui.detector;

import atlantafx.base.controls.CustomTextField;
import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar above a table: filter field, facets, "38 of 38", how far was read while offline, and the pill of new rows. */
final class FilterBar extends HBox {

    private static final Texts TEXTS = Texts.of("tab");
    private static final Texts PROMPTS = Texts.of("detectors");

    private final CustomTextField field = new CustomTextField();
    private final Label problem = new Label();
    private final Facets facets = new Facets(this::apply);
    private final Label count = new Label();
    private final Label stale = new Label();
    private final Button pill = new Button();
    private final DetectorModel model;
    private final Set<String> fields = new HashSet<>(Set.of("id", "note", Anomaly.EXPECTED_EVENT));
    private final Supplier<@Nullable LocalDateTime> now;

    FilterBar(DetectorModel model, Runnable onMerge, Runnable onLeave) {
        this.model = model;
        this.now = model.reach()::shopNow;
        getStyleClass().add("filterbar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        boolean hasStatus = false;
        for (TableModel table : model.tables()) {
            TableSpec spec = table.spec();
            spec.columns().forEach(column -> fields.add(column.fact()));
            hasStatus |= spec.columns().stream().map(Column::fact).anyMatch("status"::equals);
        }
        field(onLeave);
        problem.getStyleClass().addAll("small", "late");
        problem.setId("filter-problem");
        count.getStyleClass().add("muted");
        count.setId("count");
        stale.getStyleClass().addAll("tag", "stale");
        stale.setId("stale");
        stale.setGraphic(icon("fth-clock", "ic12", "warn-icon"));
        pill(onMerge);
        getChildren().addAll(field, problem, facets.severity, facets.time, facets.status, count, stale, pill);
        facets.status.setVisible(hasStatus);
        facets.status.setManaged(hasStatus);
        getChildren().stream().skip(1).forEach(child -> ((Region) child).setMinWidth(USE_PREF_SIZE));
        show(problem, false);
        refresh();
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    boolean isNarrowing() {
        return !field.getText().isBlank() || facets.isNarrowing();
    }

    void refresh() {
        count.setText(TableWords.count(model.tables().getFirst()));
        int waiting = model.waiting().get();
        pill.setText(TEXTS.get("pill", Numbers.count(waiting)));
        // Its room stays: a pill that comes and goes must not push what lies beside it.
        pill.setVisible(waiting > 0);
        LocalDateTime read = model.completeTo().get();
        boolean offline = model.reach().offlineUntil().get() != null && read != null;
        stale.setText(offline && read != null ? TEXTS.get("stale", Times.clock(read)) : "");
        show(stale, offline);
        pill.setManaged(!offline || waiting > 0);
    }

    private void apply() {
        FilterQuery query = FilterQuery.parse(field.getText(), fields, now);
        String words = query.problem();
        problem.setText(words == null ? "" : words);
        show(problem, words != null);
        model.filter(isNarrowing() ? facets.predicate(now).and(query.predicate()) : ViewRule.EVERYTHING);
    }

    private void field(Runnable onLeave) {
        field.setId("filter");
        field.setPromptText(PROMPTS.getOr("filter." + model.factory().id(), TEXTS.get("filter.prompt")));
        field.setLeft(icon("fth-search", "ic14", "quiet-icon"));
        Label key = new Label("/");
        key.getStyleClass().add("key");
        field.setRight(key);
        field.setMinWidth(90);
        field.setPrefWidth(90);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().subscribe(text -> apply());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                if (event.getCode() == KeyCode.ESCAPE) {
                    field.clear();
                }
                onLeave.run();
                event.consume();
            }
        });
    }

    private void pill(Runnable onMerge) {
        pill.setId("pill");
        pill.getStyleClass().setAll("new-pill");
        HBox inside = new HBox(6, icon("fth-arrow-up", "ic14", "white-icon"), new Label(), new Label("N"));
        inside.setAlignment(Pos.CENTER);
        ((Label) inside.getChildren().get(1)).textProperty().bind(pill.textProperty());
        inside.getChildren().get(2).getStyleClass().add("key");
        pill.setGraphic(inside);
        pill.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        pill.setFocusTraversable(false);
        pill.setOnAction(pressed -> onMerge.run());
    }

    private static FontIcon icon(String code, String... styles) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
