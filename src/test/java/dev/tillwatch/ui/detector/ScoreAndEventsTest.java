package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.Pictures;
import dev.tillwatch.ui.chart.Plot;
import dev.tillwatch.ui.chart.PlotEvent;
import dev.tillwatch.ui.chart.Point;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A table that comes sorted by score, and the calendar's events in table and chart. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class ScoreAndEventsTest {

    private static final ShopCalendar CALENDAR = new ShopCalendar(List.of(
            new CalendarEntry(
                    MadeUp.NOW.toLocalDate().minusDays(4),
                    MadeUp.NOW.toLocalDate().minusDays(3),
                    CalendarEntry.Kind.SALE,
                    1.9,
                    "Onam sale"),
            new CalendarEntry(
                    MadeUp.NOW.toLocalDate().minusDays(2),
                    MadeUp.NOW.toLocalDate().minusDays(2),
                    CalendarEntry.Kind.HOLIDAY,
                    0.7,
                    "Holiday"),
            new CalendarEntry(
                    MadeUp.NOW.toLocalDate(),
                    MadeUp.NOW.toLocalDate(),
                    CalendarEntry.Kind.PRICE_CAMPAIGN,
                    null,
                    "Clearance"),
            new CalendarEntry(
                    MadeUp.NOW.toLocalDate().minusDays(300),
                    MadeUp.NOW.toLocalDate().minusDays(299),
                    CalendarEntry.Kind.SALE,
                    null,
                    "Long ago")));

    private static final DetectorSettings WITH_EVENTS = DetectorSettings.DEFAULTS.with(CALENDAR);

    private DetectorModel model;
    private Scene scene;
    private TableView<Entry> table;

    @Start
    @SuppressWarnings("unchecked")
    void start(Stage stage) {
        Fonts.load();
        model = new DetectorModel(new ByScore(), SeenMarks.inMemory());
        DetectorPorts ports = new DetectorPorts(name -> Optional.empty(), Runnable::run, () -> true, () -> {});
        scene = new Scene(DetectorView.of(model, ports).node(), 920, 700);
        Look.dress(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        table = (TableView<Entry>) scene.lookup("#table-transaction");
    }

    @Test
    void comesSortedByTheScoreThatItShows(FxRobot robot) {
        accept(robot, anomalies());
        assertThat(table.getItems())
                .hasSize(20)
                .isSortedAccordingTo((a, b) -> Double.compare(score(b.row()), score(a.row())));
        assertThat(table.getColumns().get(1).getId()).isEqualTo("score");
        assertThat(table.getColumns().get(1).getText()).isEqualTo("Score");
        assertThat(scene.getRoot().lookupAll(".score-bar")).isNotEmpty();
        assertThat(scores()).contains(CellText.of(table.getItems().getFirst().row(), "score", LocalDate.MIN));
    }

    @Test
    void aRowThatComesLaterFindsItsPlaceAndTheSelectedOneStays(FxRobot robot) {
        accept(robot, anomalies());
        Row second = table.getItems().get(1).row();
        robot.interact(() -> model.select(second.key()));
        Anomaly worst = scored(99, 99.5);
        accept(robot, List.of(worst));
        robot.interact(model::mergeWaiting);
        assertThat(table.getItems().getFirst().key()).isEqualTo(worst.key());
        assertThat(table.getSelectionModel().getSelectedItem().key()).isEqualTo(second.key());
    }

    @Test
    void theFilterUnderstandsTheScore(FxRobot robot) {
        accept(robot, anomalies());
        TextField filter = (TextField) scene.lookup(".filterbar .text-field");
        robot.interact(() -> filter.setText("score>=90"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.getItems()).isNotEmpty().allMatch(entry -> score(entry.row()) >= 90);
    }

    @Test
    void anExportCarriesTheScore(FxRobot robot) {
        RowsText texts = new RowsText("price", new ByScore().tables().getFirst());
        assertThat(texts.csv(List.of(scored(1, 76.25))).lines())
                .first()
                .asString()
                .startsWith("Severity,Score,Transaction");
        assertThat(texts.csv(List.of(scored(1, 76.25)))).contains("critical,76.3,1,");
    }

    @Test
    void aRowInsideAnEventIsMarkedAndStays(FxRobot robot) {
        Anomaly plain = MadeUp.anomaly(2);
        List<Fact> facts = new ArrayList<>(plain.facts());
        facts.add(Fact.text(Anomaly.EXPECTED_EVENT, "Onam sale"));
        Anomaly expected = new Anomaly(plain.key(), plain.at(), plain.stage(), plain.severity(), plain.score(), facts);
        accept(robot, List.of(expected, MadeUp.anomaly(3)));
        assertThat(table.getItems()).hasSize(2);
        List<TableCell<?, ?>> marked = scene.getRoot().lookupAll(".table-cell").stream()
                .map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> cell.lookup(".event-icon") != null)
                .<TableCell<?, ?>>map(cell -> cell)
                .toList();
        assertThat(marked).hasSize(1);
        assertThat(Objects.requireNonNull(marked.getFirst().getTooltip()).getText())
                .isEqualTo("Expected event: Onam sale");
        robot.interact(() -> model.accept(MadeUp.found(plain), MadeUp.NOW));
        assertThat(scene.lookup(".grid .event-icon")).as("no event any more").isNull();
    }

    @Test
    void theEventsOfTheCalendarAreDrawnInTheChartAsSoonAsTheyAreKnown(FxRobot robot) {
        accept(robot, anomalies());
        Plot plot = (Plot) scene.lookup("#plot");
        assertThat(plot.shown().events()).isEmpty();
        robot.interact(() -> model.settings().set(WITH_EVENTS));
        assertThat(plot.shown().events()).extracting(PlotEvent::name).containsExactly("Clearance");
        robot.interact(() -> ((ToggleButton) scene.lookup("#span-week")).fire());
        assertThat(plot.shown().events())
                .extracting(PlotEvent::name)
                .containsExactly("Onam sale", "Holiday", "Clearance");
        LocalDate today = MadeUp.NOW.toLocalDate();
        assertThat(plot.shown().events().getFirst().from())
                .isEqualTo(today.minusDays(4).atStartOfDay());
        assertThat(plot.shown().events().getFirst().to())
                .isEqualTo(today.minusDays(2).atStartOfDay());
    }

    @Test
    void hoveringOverAnEventNamesIt(FxRobot robot) {
        robot.interact(() -> model.settings().set(WITH_EVENTS));
        LocalDate today = MadeUp.NOW.toLocalDate();
        ChartTips tips = new ChartTips(model, today);
        assertThat(tips.of(point(today.minusDays(3)))).last().isEqualTo("Onam sale: sale, 1.9 times the usual orders");
        assertThat(tips.of(point(today))).last().isEqualTo("Clearance: price campaign");
        assertThat(tips.of(point(today.minusDays(1)))).noneMatch(line -> line.contains("sale"));
    }

    private static Point point(LocalDate day) {
        return Point.of(new Reading("difference", day.atTime(9, 0), -2, -25, 5, true));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void canBeDrawn(boolean dark) {
        DetectorModel drawn = Pictures.onFx(() -> {
            DetectorModel made = new DetectorModel(new ByScore(), SeenMarks.inMemory());
            DetectorPorts ports = new DetectorPorts(name -> Optional.empty(), Runnable::run, () -> true, () -> {});
            Scene unshown = Pictures.scene(DetectorView.of(made, ports).node(), dark, 920, 726);
            made.settings().set(WITH_EVENTS);
            List<Anomaly> rows = new ArrayList<>(anomalies());
            Anomaly plain = rows.get(4);
            List<Fact> facts = new ArrayList<>(plain.facts());
            facts.add(Fact.text(Anomaly.EXPECTED_EVENT, "Onam sale"));
            rows.set(4, new Anomaly(plain.key(), plain.at(), plain.stage(), plain.severity(), plain.score(), facts));
            made.accept(MadeUp.found(rows.toArray(Anomaly[]::new)), MadeUp.NOW);
            made.selectNext();
            made.selectNext();
            ((ToggleButton) unshown.getRoot().lookup("#span-week")).fire();
            Pictures.write(unshown, "score-and-events" + (dark ? "-dark" : "-light"));
            return made;
        });
        assertThat(drawn.tables().getFirst().items()).hasSize(20);
    }

    private static List<Anomaly> anomalies() {
        return IntStream.range(0, 20)
                .mapToObj(id -> scored(id, (id * 37 + 11) % 100 + 0.4))
                .toList();
    }

    private static Anomaly scored(long id, double score) {
        Anomaly plain = MadeUp.anomaly(id);
        return new Anomaly(plain.key(), plain.at(), plain.stage(), Severity.ofScore(score), score, plain.facts());
    }

    private void accept(FxRobot robot, List<Anomaly> anomalies) {
        robot.interact(() -> model.accept(MadeUp.found(anomalies.toArray(Anomaly[]::new)), MadeUp.NOW));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static double score(Row row) {
        return ((Anomaly) row).score();
    }

    private List<String> scores() {
        List<String> texts = new ArrayList<>();
        for (Node cell : scene.getRoot().lookupAll(".score-bar .label")) {
            texts.add(((Label) cell).getText());
        }
        return texts;
    }

    /** The made-up detector, with a table that comes sorted by score. */
    private static final class ByScore extends MadeUp.Factory {

        @Override
        public List<TableSpec> tables() {
            List<Column> columns = super.tables().getFirst().columns();
            return List.of(new TableSpec("transaction", true, columns, Anomaly.SCORE));
        }
    }
}
