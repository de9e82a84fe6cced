package dev.tillwatch.ui.tuning;

import dev.tillwatch.explain.Wording;
import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import dev.tillwatch.ui.SeverityShape;
import dev.tillwatch.ui.detector.SortArrow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A list of anomalies that settings would bring or take away; the selected one stays selected while the list changes. */
final class AnomalyTable extends TableView<Anomaly> {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final double ROW = 24;
    private static final double CHIP = 44;
    private static final double SCORE = 60;
    private static final double TIME = 100;
    private static final double STAKE = 96;
    private static final double WHAT = 160;

    private final ObservableList<Anomaly> anomalies = FXCollections.observableArrayList();
    private final Wording wording = new Wording();

    AnomalyTable() {
        getStyleClass().addAll("grid", "dense", "edge-to-edge");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        SortedList<Anomaly> sorted = new SortedList<>(anomalies);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Comparator<Anomaly> byScore = Comparator.comparingDouble(Anomaly::score);
        Comparator<@Nullable LocalDateTime> moments = Comparator.nullsFirst(Comparator.naturalOrder());
        TableColumn<Anomaly, Anomaly> chip = column("severity", CHIP, byScore, anomaly -> "");
        chip.setCellFactory(any -> new Chip());
        chip.setText("");
        TableColumn<Anomaly, Anomaly> score =
                column("score", SCORE, byScore, anomaly -> Numbers.percent(BigDecimal.valueOf(anomaly.score()), false));
        TableColumn<Anomaly, Anomaly> time =
                column("time", TIME, Comparator.comparing(Anomaly::at, moments), AnomalyTable::time);
        TableColumn<Anomaly, Anomaly> what =
                column("what", WHAT, Comparator.comparing(this::what, String.CASE_INSENSITIVE_ORDER), this::what);
        what.setMaxWidth(Double.MAX_VALUE);
        TableColumn<Anomaly, Anomaly> stake =
                column("stake", STAKE, Comparator.comparing(AnomalyTable::money), AnomalyTable::stake);
        List.of(score, time, stake).forEach(column -> column.getStyleClass().add("num"));
        List.of(chip, score, time, stake).forEach(column -> column.setSortType(TableColumn.SortType.DESCENDING));
        getColumns().setAll(List.of(chip, score, time, what, stake));
        getColumns().forEach(SortArrow::replaceStock);
        setOnSort(sort -> SortArrow.show(this));
        getSortOrder().setAll(List.of(score));
        SortArrow.show(this);
    }

    /** Sorts by a column: the keyboard's way to what a click on its head does. */
    void sortBy(String column) {
        getColumns().stream().filter(each -> each.getId().equals(column)).forEach(each -> getSortOrder()
                .setAll(List.of(each)));
    }

    /** @param stakes whether there is money to show */
    void show(List<Anomaly> next, boolean stakes) {
        Anomaly selected = getSelectionModel().getSelectedItem();
        AnomalyKey key = selected == null ? null : selected.key();
        if (!next.equals(List.copyOf(anomalies))) {
            anomalies.setAll(next);
            Optional<Anomaly> same = getItems().stream()
                    .filter(anomaly -> anomaly.key().equals(key))
                    .findFirst();
            same.ifPresentOrElse(
                    getSelectionModel()::select, () -> getSelectionModel().clearSelection());
        }
        getColumns().getLast().setVisible(stakes);
    }

    private TableColumn<Anomaly, Anomaly> column(
            String id, double width, Comparator<Anomaly> order, Function<Anomaly, String> words) {
        TableColumn<Anomaly, Anomaly> column = new TableColumn<>(TEXTS.get("list." + id));
        column.setId(id);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(any -> new Words(words));
        column.setComparator(order);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    String what(Anomaly anomaly) {
        return OneLine.of(wording.title(anomaly, LocalDate.MIN));
    }

    private static String time(Anomaly anomaly) {
        LocalDateTime at = anomaly.at();
        return at == null ? Numbers.NONE : Times.shortly(at, LocalDate.MIN);
    }

    private static String stake(Anomaly anomaly) {
        return anomaly.fact(Anomaly.STAKE)
                .map(fact -> Fmt.cell(fact.value(), LocalDate.MIN))
                .orElse("");
    }

    private static BigDecimal money(Anomaly anomaly) {
        Value value = anomaly.fact(Anomaly.STAKE).map(Fact::value).orElse(null);
        return value instanceof Value.Money money ? money.amount() : BigDecimal.ZERO;
    }

    /** A cell of text. */
    private static final class Words extends TableCell<Anomaly, Anomaly> {

        private final Function<Anomaly, String> words;

        Words(Function<Anomaly, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable Anomaly anomaly, boolean empty) {
            super.updateItem(anomaly, empty);
            setText(empty || anomaly == null ? null : words.apply(anomaly));
        }
    }

    /** The severity. */
    private static final class Chip extends TableCell<Anomaly, Anomaly> {

        @Override
        protected void updateItem(@Nullable Anomaly anomaly, boolean empty) {
            super.updateItem(anomaly, empty);
            if (empty || anomaly == null) {
                setGraphic(null);
                return;
            }
            Label chip = new Label(SeverityShape.letter(anomaly.severity()), SeverityShape.node(anomaly.severity()));
            SeverityShape.colour(chip, anomaly.severity());
            chip.getStyleClass().add("chip");
            chip.setAccessibleText(anomaly.severity().name());
            setGraphic(chip);
        }
    }
}
