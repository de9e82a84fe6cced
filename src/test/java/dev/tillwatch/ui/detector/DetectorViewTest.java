package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.monitor.Upkeep;
import dev.tillwatch.ui.chart.Plot;
import dev.tillwatch.ui.chart.PlotData;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the left column says: of a row that no longer holds, of what was scanned, and of a lost connection. */
class DetectorViewTest extends DetectorFixture {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void aWithdrawnRowIsStruckThroughWithItsReason(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> {
            model.select(MadeUp.key(0));
            model.accept(MadeUp.gone(new Withdrawal(MadeUp.key(3), "corrected", null)), MadeUp.NOW);
        });
        assertThat(table.getItems()).hasSize(4);
        assertThat(row(robot, 0).getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("withdrawn"));
        assertThat(row(robot, 0).lookupAll(".table-cell").stream().map(cell -> ((Labeled) cell).getText()))
                .anyMatch(text -> text != null && text.contains("corrected"));
    }

    @Test
    void anEmptyTableSaysWhatWasScanned(FxRobot robot) {
        accept(robot, 0, 0);
        assertThat(placeholder()).isEqualTo("The shop is being read.");

        LocalDateTime begun = MadeUp.NOW.minusMinutes(2);
        Coverage live =
                Coverage.NONE.of(MadeUp.NOW.minusDays(400), List.of()).with(new Coverage.Span(begun, MadeUp.NOW));
        scan(robot, live, false);
        assertThat(placeholder())
                .isEqualTo("No open anomalies in what is scanned so far: 16:40:58 to 16:42:58. Still being scanned:"
                        + " before 16:40:58.");

        LocalDateTime first = MadeUp.NOW.minusDays(400);
        scan(robot, live.with(new Coverage.Span(first, MadeUp.NOW.minusDays(100))), false);
        assertThat(placeholder())
                .isEqualTo("No open anomalies in what is scanned so far: Mon 12 Aug 2024 to 08 Jun 16:42, 16:40:58 to"
                        + " 16:42:58. Still being scanned: 08 Jun 16:42 to 16:40:58.");

        scan(robot, live.with(new Coverage.Span(first, begun)), true);
        assertThat(placeholder())
                .isEqualTo("No open anomalies. Scanned Mon 12 Aug 2024 to 16:42:58, 3,118 transactions.");
        assertThat(robot.lookup("#plot").query().getAccessibleText()).endsWith("Scanned: Mon 12 Aug 2024 to 16:42:58");
    }

    @Test
    void whatADetectorThatFailedScannedEndsWhereItDidAndNoAnomaliesIsNotSaid(FxRobot robot) {
        LocalDateTime failed = MadeUp.NOW.minusMinutes(2);
        LocalDateTime first = MadeUp.NOW.minusDays(400);
        Coverage then = Coverage.NONE.of(first, List.of()).with(new Coverage.Span(first, failed));
        Coverage all = then.with(new Coverage.Span(failed, MadeUp.NOW));
        String id = model.factory().id();
        HistoryProgress history = new HistoryProgress(4, 4, true, null);

        robot.interact(() -> model.accept(new Sweep(
                MadeUp.NOW,
                Map.of(),
                Map.of(id, "This detector failed."),
                history,
                5_000,
                3_118,
                all,
                Map.of(id, then),
                Upkeep.WELL)));

        assertThat(placeholder()).isEqualTo("This detector failed.");
        Plot plot = robot.lookup("#plot").queryAs(Plot.class);
        PlotData.Scanned bar =
                Objects.requireNonNull(Objects.requireNonNull(plot.shown()).scanned());
        assertThat(bar.coverage().spans()).containsExactly(new Coverage.Span(first, failed));
        assertThat(plot.getAccessibleText()).endsWith("Not scanned, the detector stopped: after 16:40:58");
    }

    @Test
    void theKeyboardReachesTheChartWhichSaysWhatIsScanned(FxRobot robot) {
        scan(robot, Coverage.NONE.with(new Coverage.Span(MadeUp.NOW.minusMinutes(2), MadeUp.NOW)), false);
        robot.interact(() -> robot.lookup("#span-week").query().requestFocus());
        robot.type(KeyCode.TAB);

        assertThat(robot.lookup("#plot").query().isFocused()).isTrue();
        assertThat(label(robot, ".plot-tip"))
                .isEqualTo("Scanned: 16:40:58 to 16:42:58\nNot scanned yet: before 16:40:58");
    }

    @Test
    void aLostConnectionIsSaidAndTheTableStays(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> model.connectionLost(MadeUp.NOW.plusMinutes(8)));
        assertThat(label(robot, "#stale")).isEqualTo("read up to 16:42:58");
        assertThat(table.getItems()).hasSize(4);
        Plot plot = robot.lookup("#plot").queryAs(Plot.class);
        assertThat(Objects.requireNonNull(plot.shown()).hatches()).hasSize(1);
        accept(robot, 4, 4);
        assertThat(robot.lookup("#stale").query().isVisible()).isFalse();
    }

    @Test
    void noRowIsCutAtTheBottom(FxRobot robot) {
        accept(robot, 0, 100);
        for (double height : new double[] {700, 689, 651, 600}) {
            robot.interact(() -> {
                table.getScene().getWindow().setHeight(height);
                table.getScene().getRoot().layout();
            });
            assertThat((table.getHeight() - 28) % 24).isZero();
        }
    }

    private String placeholder() {
        return ((Label) table.getPlaceholder()).getText();
    }

    private void scan(FxRobot robot, Coverage coverage, boolean complete) {
        HistoryProgress history = new HistoryProgress(complete ? 4 : 1, 4, complete, null);
        robot.interact(() -> model.accept(new Sweep(MadeUp.NOW, Map.of(), Map.of(), history, 5_000, 3_118, coverage)));
    }
}
