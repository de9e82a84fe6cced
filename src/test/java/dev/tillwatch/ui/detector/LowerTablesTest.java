package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Severity;
import dev.tillwatch.settings.Mark;
import dev.tillwatch.settings.SeenMarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A tab of three tables: two that tell of what happens and one that looks back. */
@NullUnmarked // the toolkit calls start() before each test
class LowerTablesTest extends TabFixture {

    private static final List<Column> COLUMNS =
            List.of(Column.id("transaction", 82), Column.text("product", 88).filling());

    @Start
    void start(Stage stage) {
        show(
                stage,
                new DetectorModel(new Threefold(), SeenMarks.inMemory()),
                new DetectorPorts(name -> Optional.empty(), Runnable::run, () -> true, () -> {}));
        model.accept(
                MadeUp.found(
                        MadeUp.anomaly(1, Severity.MEDIUM, "500.00"),
                        MadeUp.anomaly("hour", 2, Severity.HIGH),
                        MadeUp.anomaly("back", 3, Severity.CRITICAL)),
                MadeUp.NOW);
    }

    @Test
    void theBadgeCountsWhatIsToldAndNothingThatLooksBack() {
        assertThat(ask(() -> model.openCount().get())).isEqualTo(2);
        assertThat(ask(() -> model.worst().get())).isEqualTo(Severity.HIGH);
        assertThat(ask(() -> model.told().rows()))
                .extracting(row -> row.key().kind())
                .containsExactly("transaction", "hour");
    }

    @Test
    void theMostSevereIsLookedForInEveryTableThatTells(FxRobot robot) {
        robot.interact(() -> view.controller().selectMostSevere());

        assertThat(ask(() -> model.selected().get().key().kind())).isEqualTo("hour");
    }

    @Test
    void aPressOfAButtonBringsAnotherLowerTableIntoView(FxRobot robot) {
        assertThat(inView(robot)).isEqualTo("hour");

        robot.interact(
                () -> robot.lookup("#lower-back").queryAs(ToggleButton.class).fire());

        assertThat(inView(robot)).isEqualTo("back");
    }

    @Test
    void aRowThatIsSelectedElsewhereBringsItsTableIntoView(FxRobot robot) {
        robot.interact(() -> model.select(new AnomalyKey("price", "back", "3")));

        assertThat(inView(robot)).isEqualTo("back");
        assertThat(ask(() ->
                        robot.lookup("#lower-back").queryAs(ToggleButton.class).isSelected()))
                .isTrue();
    }

    @Test
    void aRowThatAPressPutsOutOfViewIsSelectedNoLonger(FxRobot robot) {
        robot.interact(() -> model.select(new AnomalyKey("price", "hour", "2")));
        robot.interact(
                () -> robot.lookup("#lower-back").queryAs(ToggleButton.class).fire());

        assertThat(ask(() -> model.selected().get())).isNull();
        assertThat(inView(robot)).isEqualTo("back");
    }

    @Test
    void aSeenRowThatIsSelectedKeepsTheColourOfItsChip(FxRobot robot) {
        Color before = chip();

        robot.interact(() -> {
            model.mark(Map.of(MadeUp.key(1), Mark.NONE.withSeen(true)));
            model.select(MadeUp.key(1));
        });

        assertThat(chip()).isEqualTo(before);
    }

    private Color chip() {
        WaitForAsyncUtils.waitForFxEvents();
        return ask(() -> {
            table.getScene().getRoot().applyCss();
            return (Color) ((Label) table.lookup(".chip")).getTextFill();
        });
    }

    private static String inView(FxRobot robot) {
        return ask(() -> List.of("hour", "back").stream()
                .filter(kind -> isShown(robot.lookup("#table-" + kind).query()))
                .reduce((one, other) -> one + other)
                .orElse("none"));
    }

    private static boolean isShown(Node node) {
        return node.getParent().isVisible();
    }

    /** The made-up detector with two more tables. */
    private static final class Threefold extends MadeUp.Factory {

        @Override
        public List<TableSpec> tables() {
            return List.of(
                    super.tables().getFirst(),
                    new TableSpec("hour", true, COLUMNS, Anomaly.SCORE),
                    new TableSpec("back", true, COLUMNS, Anomaly.SCORE).inHindsight());
        }
    }
}
