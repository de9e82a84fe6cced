package dev.tillwatch.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How settings are put in force with a note, kept, and taken back. */
class TuningInForceTest extends TuningFixture {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void puttingInForceNeedsANote(FxRobot robot) {
        assertThat(node("#put-in-force").isDisabled()).isTrue();
        move(robot, "0.7");
        assertThat(words("#differences")).isEqualTo("Flag a price if sold below 70 % of the catalogue price, now 75 %");
        fire(robot, "#put-in-force");
        assertThat(words("#force-state")).isEqualTo("Write why: each change is kept with its note.");
        assertThat(desk.notes).isEmpty();
        type(robot, (TextField) node("#force-note"), "Coupons go down to 30 %.");
        fire(robot, "#put-in-force");
        await("in force", () -> words("#force-state").startsWith("In force. It took "));
        assertThat(desk.notes).containsExactly("Coupons go down to 30 %.");
        assertThat(desk.inForce().settings().get(FakeDesk.LOWEST)).isEqualByComparingTo("0.7");
        assertThat(words("#differences")).isEqualTo("Nothing differs from what is in force.");
        assertThat(((TextField) node("#force-note")).getText()).isEmpty();
        await("numbers anew", () -> words("#what-if").startsWith("20 anomalies come in"));
    }

    @Test
    void settingsThatCouldNotBeKeptAreInForceAndSaidToBeUnkept(FxRobot robot) {
        desk.unkept = true;
        move(robot, "0.7");
        type(robot, (TextField) node("#force-note"), "Why not.");
        fire(robot, "#put-in-force");
        await("said", () -> words("#force-state").startsWith("In force, but it could not be kept"));
        assertThat(view.model().inForce().get().settings().get(FakeDesk.LOWEST)).isEqualByComparingTo("0.7");
    }

    @Test
    void aPastChangeIsTakenBackByAChangeWithANoteOfItsOwn(FxRobot robot) throws Exception {
        Tuning lower = desk.inForce().with(desk.inForce().settings().with(FakeDesk.LOWEST, new BigDecimal("0.6")));
        desk.apply(lower, "Too many.");
        robot.interact(view.model()::refresh);
        fire(robot, "#page-changes");
        robot.interact(() -> table("#changes").getSelectionModel().select(0));
        fire(robot, "#take-back");
        assertThat(words("#differences")).isEqualTo("Flag a price if sold below 75 % of the catalogue price, now 60 %");
        assertThat(((TextField) node("#force-note")).getText()).isEqualTo("Takes back: Too many.");
        fire(robot, "#put-in-force");
        await("taken back", () -> desk.inForce().changes().size() == 2);
        await("shown", () -> table("#changes").getItems().size() == 2);
        assertThat(desk.inForce().settings().get(FakeDesk.LOWEST)).isEqualByComparingTo("0.75");
    }

    @Test
    void theCalendarIsPutInForceAsAThresholdIs(FxRobot robot) {
        CalendarEntry onam = new CalendarEntry(
                LocalDate.of(2025, 9, 5), LocalDate.of(2025, 9, 5), CalendarEntry.Kind.HOLIDAY, null, "Onam");
        robot.interact(() -> view.model().set(new ShopCalendar(List.of(onam))));
        type(robot, (TextField) node("#force-note"), "A holiday.");
        fire(robot, "#put-in-force");
        await("in force", () -> desk.inForce().settings().calendar().entries().equals(List.of(onam)));
        await("listed", () -> table("#changes").getItems().size() == 1);
        fire(robot, "#page-changes");
        robot.interact(() -> table("#changes").getSelectionModel().select(0));
        fire(robot, "#take-back");
        assertThat(words("#differences")).isEqualTo("Calendar: Onam goes");
    }

    @Test
    void everythingIsReachedAndDoneByKeyboard(FxRobot robot) {
        robot.interact(() -> node("#slider-price-lowest").requestFocus());
        robot.type(KeyCode.LEFT, 5);
        await("moved", () -> words("#what-if").startsWith("20 anomalies would come"));
        walkTo(robot, "force-note");
        robot.write("Fewer.");
        robot.type(KeyCode.ENTER);
        await("in force", () -> desk.notes.equals(List.of("Fewer.")));
        await("idle", () -> words("#force-state").startsWith("In force."));
        robot.interact(() -> node("#tuning-detector").requestFocus());
        for (String id :
                List.of("rules-classic", "slider-price-highest", "page-what-if", "list-fresh", "what-if-list")) {
            walkTo(robot, id);
        }
        walkTo(robot, "page-changes");
        robot.type(KeyCode.SPACE);
        walkTo(robot, "changes");
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertThat(((TextField) scene.getFocusOwner()).getText()).isEqualTo("Takes back: Fewer.");
    }

    /** Tab after Tab until this has the focus. */
    private void walkTo(FxRobot robot, String id) {
        for (int i = 0; i < 60 && !id.equals(scene.getFocusOwner().getId()); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(scene.getFocusOwner().getId()).isEqualTo(id);
    }
}
