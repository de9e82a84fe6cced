package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillwatch.model.Severity;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What an analyst looks at stays where it is while polls bring rows. */
class DetectorPollsTest extends DetectorFixture {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void theTableKeepsSelectionOrderAndScrollThroughAPoll(FxRobot robot) {
        accept(robot, 0, 200);
        robot.interact(() -> {
            table.scrollTo(100);
            model.select(MadeUp.key(95));
        });
        int first = firstVisible(robot);
        assertThat(first).isGreaterThan(50);
        List<Entry> order = List.copyOf(table.getItems());

        accept(robot, 200, 212);

        assertThat(table.getItems()).isEqualTo(order);
        assertThat(firstVisible(robot)).isEqualTo(first);
        assertThat(selectedIds()).containsExactly("95");
        assertThat(label(robot, "#pill")).isEqualTo("12 new");
    }

    @Test
    void aMergeKeepsTheSelectedRowAtItsPlaceOnTheScreen(FxRobot robot) {
        accept(robot, 0, 200);
        robot.interact(() -> {
            table.scrollTo(100);
            model.select(MadeUp.key(95));
        });
        double before = place(robot, "95");
        accept(robot, 200, 212);
        robot.interact(() -> table.requestFocus());
        robot.type(KeyCode.N);

        assertThat(table.getItems()).hasSize(212);
        assertThat(selectedIds()).containsExactly("95");
        assertThat(place(robot, "95")).isCloseTo(before, within(1.0));
        assertThat(robot.lookup("#pill").query().isVisible()).isFalse();
    }

    @Test
    void aMergeKeepsManySelectedRowsAndTheOneThatLeads(FxRobot robot) {
        accept(robot, 0, 4_000);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().selectAll();
            table.getSelectionModel().select(table.getItems().indexOf(entry("95")));
        });
        assertThat(selectedKey()).isEqualTo(MadeUp.key(95));
        AtomicInteger told = new AtomicInteger();
        robot.interact(() -> table.getSelectionModel().getSelectedIndices().subscribe(told::incrementAndGet));
        accept(robot, 4_000, 4_012);
        robot.type(KeyCode.N);

        assertThat(table.getItems()).hasSize(4_012);
        assertThat(selectedIds()).hasSize(4_000).doesNotContain("4000").contains("3999", "0");
        assertThat(selectedKey()).isEqualTo(MadeUp.key(95));
        assertThat(table.getSelectionModel().getSelectedItem().key()).isEqualTo(MadeUp.key(95));
        assertThat(table.getFocusModel().getFocusedItem().key()).isEqualTo(MadeUp.key(95));
        assertThat(told).as("changes of the selection").hasValueLessThan(10);
    }

    private Entry entry(String id) {
        return table.getItems().stream()
                .filter(entry -> entry.key().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cellsGoAlongWithTheirRowsWhenNewOnesCome(FxRobot robot) {
        accept(robot, 0, 200);
        TableRow<?> second = row(robot, 1);
        Entry shown = table.getItems().get(1);

        accept(robot, 200, 203);

        assertThat(table.getItems().get(4)).isSameAs(shown);
        assertThat(row(robot, 4)).isSameAs(second);
        assertThat(second.getItem()).isSameAs(shown);
        assertThat(texts(second)).contains("198");
        for (int i = 0; i < 10; i++) {
            assertThat(texts(row(robot, i))).contains(Integer.toString(202 - i));
        }
    }

    @Test
    void aTabThatComesIntoViewShowsWhatHasChangedMeanwhile(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> {
            view.node().setVisible(false);
            model.accept(MadeUp.found(MadeUp.anomaly(3, Severity.LOW, "77.00")), MadeUp.NOW);
            model.accept(MadeUp.found(4, 6), MadeUp.NOW);
        });
        assertThat(table.getItems()).hasSize(4);
        assertThat(texts(row(robot, 0))).contains("500.00");

        robot.interact(() -> view.node().setVisible(true));

        assertThat(table.getItems()).hasSize(6);
        assertThat(texts(row(robot, 2))).contains("77.00").doesNotContain("500.00");
        assertThat(label(robot, "#count")).isEqualTo("6 of 6");
    }

    @Test
    void newRowsWaitWhileTheViewIsScrolledAndNothingIsSelected(FxRobot robot) {
        accept(robot, 0, 200);
        robot.interact(() -> table.scrollTo(100));
        accept(robot, 200, 203);
        assertThat(table.getItems()).hasSize(200);

        robot.interact(() -> table.scrollTo(0));
        accept(robot, 203, 204);
        assertThat(table.getItems()).hasSize(204);
    }

    /** Where a row stands below the head, in px. */
    private double place(FxRobot robot, String id) {
        int first = firstVisible(robot);
        return ((VirtualFlow<?>) table.lookup(".virtual-flow"))
                        .getFirstVisibleCell()
                        .getLayoutY()
                + (ids().indexOf(id) - first) * 24;
    }
}
