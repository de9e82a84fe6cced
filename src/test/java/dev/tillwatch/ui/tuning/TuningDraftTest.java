package dev.tillwatch.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.model.CalendarEntry;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How an analyst sets thresholds, rules and the calendar, before anything is in force. */
class TuningDraftTest extends TuningFixture {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void aBadInputSaysWhatToWriteAndChangesNothing(FxRobot robot) {
        TextField field = (TextField) node("#field-price-lowest");
        robot.interact(field::requestFocus);
        type(robot, field, "120");
        assertThat(words("#problem-price-lowest")).isEqualTo("120 is outside what is allowed: 30 to 100 %.");
        type(robot, field, "cheap");
        assertThat(words("#problem-price-lowest")).isEqualTo("Write a number from 30 to 100 %.");
        assertThat(view.model().differs()).isFalse();
        type(robot, field, "62.5");
        assertThat(node("#problem-price-lowest").isVisible()).isFalse();
        assertThat(view.model().draft().get().settings().get(FakeDesk.LOWEST)).isEqualByComparingTo("0.625");
        type(robot, field, "7");
        robot.interact(() -> node("#force-note").requestFocus());
        assertThat(field.getText()).isEqualTo("62.5");
        assertThat(words("#problem-price-lowest")).endsWith("62.5 % stays.");
    }

    @Test
    void aWholeNumberIsAskedForWhereOnlyThoseMakeSense(FxRobot robot) {
        robot.interact(() -> view.model().detector().set("burst"));
        type(robot, (TextField) node("#field-burst-limit"), "4.5");
        assertThat(words("#problem-burst-limit")).isEqualTo("Write a whole number from 2 to 20 transactions.");
        robot.interact(() -> ((Slider) node("#slider-burst-limit")).setValue(7.4));
        assertThat(words("#threshold-burst-limit .threshold-words"))
                .isEqualTo("Flag a customer with more than 7 transactions within 60 s");
    }

    @Test
    void theDefaultIsOnePressAway(FxRobot robot) {
        assertThat(node("#default-price-lowest").isDisabled()).isTrue();
        move(robot, "0.9");
        fire(robot, "#default-price-lowest");
        assertThat(view.model().draft().get().settings().chosen()).isEmpty();
        assertThat(((TextField) node("#field-price-lowest")).getText()).isEqualTo("75");
    }

    @Test
    void anEventIsAddedChangedAndRemoved(FxRobot robot) {
        fire(robot, "#page-calendar");
        type(robot, (TextField) node("#event-from"), "8 Nov");
        type(robot, (TextField) node("#event-factor"), "many");
        fire(robot, "#event-add");
        assertThat(words("#event-problem"))
                .contains("From: write a day as 2026-11-08.")
                .contains("Orders: write how many times")
                .contains("Name: write what the event is called");
        assertThat(events()).isEmpty();
        type(robot, (TextField) node("#event-from"), "2026-11-08");
        type(robot, (TextField) node("#event-to"), "2026-11-01");
        type(robot, (TextField) node("#event-factor"), "1.9");
        type(robot, (TextField) node("#event-name"), "Diwali");
        fire(robot, "#event-add");
        assertThat(words("#event-problem")).isEqualTo("To lies before From.");
        type(robot, (TextField) node("#event-to"), "2026-11-12");
        fire(robot, "#event-add");
        CalendarEntry diwali = new CalendarEntry(
                LocalDate.of(2026, 11, 8), LocalDate.of(2026, 11, 12), CalendarEntry.Kind.SALE, 1.9, "Diwali");
        assertThat(events()).containsExactly(diwali);
        assertThat(words("#differences")).isEqualTo("Calendar: Diwali comes");
        robot.interact(() -> table("#calendar-table").getSelectionModel().select(0));
        type(robot, (TextField) node("#event-to"), "");
        type(robot, (TextField) node("#event-factor"), "");
        robot.interact(() -> kind().setValue(CalendarEntry.Kind.HOLIDAY));
        fire(robot, "#event-change");
        assertThat(events())
                .containsExactly(new CalendarEntry(
                        LocalDate.of(2026, 11, 8),
                        LocalDate.of(2026, 11, 8),
                        CalendarEntry.Kind.HOLIDAY,
                        null,
                        "Diwali"));
        fire(robot, "#event-remove");
        assertThat(events()).isEmpty();
        assertThat(view.model().differs()).isFalse();
    }

    @Test
    void theRulesAreChosenAndSaidToDiffer(FxRobot robot) {
        fire(robot, "#rules-adaptive");
        assertThat(view.model().draft().get().rules()).isEqualTo(RuleSet.ADAPTIVE);
        assertThat(words("#differences")).isEqualTo("Rules: Adaptive, now Classic");
        await("tried", () -> desk.tried.stream().anyMatch(tuning -> tuning.rules() == RuleSet.ADAPTIVE));
        fire(robot, "#discard");
        assertThat(view.model().differs()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<CalendarEntry.Kind> kind() {
        return (ComboBox<CalendarEntry.Kind>) node("#event-kind");
    }

    private List<CalendarEntry> events() {
        return view.model().draft().get().settings().calendar().entries();
    }
}
