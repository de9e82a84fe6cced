package dev.tillwatch.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tuning view as an analyst meets it. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class TuningViewTest {

    private final FakeDesk desk = new FakeDesk();
    private final ExecutorService tasks = Executors.newCachedThreadPool();
    private TuningView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Fonts.load();
        view = TuningView.of(desk, tasks, ZoneId.of("Asia/Kolkata"), InstantSource.system());
        scene = new Scene(view.node(), 990, 634);
        Look.dress(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void stop() {
        desk.held.countDown();
        desk.leaving.countDown();
        tasks.shutdownNow();
    }

    @Test
    void aThresholdThatMovesShowsWhatWouldComeAndGo(FxRobot robot) {
        await("what is in force", () -> words("#what-if").startsWith("25 anomalies come in 90 days"));
        move(robot, "0.85");
        await("more", () -> words("#what-if")
                .equals("35 anomalies would come in 90 days (now 25): 10 new, 0 would go, 25 stay."));
        assertThat(words("#list-fresh")).isEqualTo("New 10");
        assertThat(list()).extracting(anomaly -> anomaly.key().id()).hasSize(10).contains("1025", "1034");
        move(robot, "0.6");
        await("fewer", () -> words("#what-if")
                .contains("10 anomalies would come in 90 days (now 25): 0 new, 15 would go"));
        fire(robot, "#list-gone");
        assertThat(list()).hasSize(15);
        assertThat(words("#threshold-price-lowest .threshold-words"))
                .isEqualTo("Flag a price if sold below 60 % of the catalogue price");
        assertThat(words("#threshold-price-lowest .small")).isEqualTo("Default 75 %, in force 75 %");
    }

    @Test
    void replaysRunAsideOneAtATimeAndTheLatestWins(FxRobot robot) {
        await("what is in force", () -> words("#what-if").startsWith("25 anomalies"));
        desk.held = new CountDownLatch(1);
        desk.leaving = new CountDownLatch(1);
        for (String value : List.of("0.5", "0.55", "0.6", "0.65")) {
            move(robot, value);
        }
        await("interrupted", () -> desk.interrupted.get() >= 1);
        await("the next one asks", () -> ((ThreadPoolExecutor) tasks).getActiveCount() >= 2);
        desk.leaving.countDown();
        desk.held.countDown();
        await("the latest", () -> words("#what-if").startsWith("15 anomalies would come"));
        assertThat(desk.most).hasValue(1);
        assertThat(desk.threads).noneMatch(name -> name.contains("JavaFX"));
        assertThat(desk.tried.getLast().settings().get(FakeDesk.LOWEST)).isEqualByComparingTo("0.65");
    }

    @Test
    void aReplayThatTakesLongShowsThatItRuns(FxRobot robot) {
        await("what is in force", () -> words("#what-if").startsWith("25 anomalies"));
        assertThat(node("#what-if-progress").isVisible()).isFalse();
        desk.held = new CountDownLatch(1);
        move(robot, "0.7");
        await("the bar", () -> node("#what-if-progress").isVisible());
        assertThat(words("#what-if")).as("the numbers of before stay").startsWith("25 anomalies");
        desk.held.countDown();
        await("no bar", () -> !node("#what-if-progress").isVisible());
        assertThat(words("#what-if")).startsWith("20 anomalies would come");
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
    void theRulesAreChosenAndSaidToDiffer(FxRobot robot) {
        fire(robot, "#rules-adaptive");
        assertThat(view.model().draft().get().rules()).isEqualTo(RuleSet.ADAPTIVE);
        assertThat(words("#differences")).isEqualTo("Rules: Adaptive, now Classic");
        await("tried", () -> desk.tried.stream().anyMatch(tuning -> tuning.rules() == RuleSet.ADAPTIVE));
        fire(robot, "#discard");
        assertThat(view.model().differs()).isFalse();
    }

    @Test
    void theListKeepsItsSelectionAndIsSortedWithoutAMouse(FxRobot robot) {
        move(robot, "0.85");
        await("new ones", () -> list().size() == 10);
        assertThat(list()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        robot.interact(() -> {
            table("#what-if-list").requestFocus();
            table("#what-if-list").getSelectionModel().select(2);
        });
        String chosen = selected();
        assertThat(words("#what-if-why")).contains("was sold at");
        move(robot, "0.87");
        await("more", () -> list().size() == 12);
        assertThat(selected()).isEqualTo(chosen);
        ComboBox<?> order = (ComboBox<?>) node("#what-if-order");
        robot.interact(order::requestFocus);
        robot.type(KeyCode.DOWN);
        assertThat(list()).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(selected()).isEqualTo(chosen);
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

    @Test
    void nothingIsReplayedWhileNobodyLooks(FxRobot robot) {
        await("what is in force", () -> words("#what-if").startsWith("25 anomalies"));
        robot.interact(() -> view.node().setVisible(false));
        int before = desk.threads.size();
        move(robot, "0.8");
        robot.interact(() -> view.node().setVisible(true));
        await("seen again", () -> words("#what-if").startsWith("30 anomalies would come"));
        assertThat(desk.threads.size() - before).isLessThanOrEqualTo(2);
    }

    private void move(FxRobot robot, String value) {
        robot.interact(() -> ((Slider) node("#slider-price-lowest")).setValue(Double.parseDouble(value)));
    }

    private static void type(FxRobot robot, TextField field, String words) {
        robot.interact(() -> {
            field.requestFocus();
            field.setText(words);
        });
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(((ButtonBase) node(id))::fire);
    }

    /** Tab after Tab until this has the focus. */
    private void walkTo(FxRobot robot, String id) {
        for (int i = 0; i < 60 && !id.equals(scene.getFocusOwner().getId()); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(scene.getFocusOwner().getId()).isEqualTo(id);
    }

    private Node node(String selector) {
        return scene.getRoot().lookup(selector);
    }

    private String words(String selector) {
        return ((Labeled) node(selector)).getText();
    }

    @SuppressWarnings("unchecked")
    private <T> TableView<T> table(String selector) {
        return (TableView<T>) node(selector);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<CalendarEntry.Kind> kind() {
        return (ComboBox<CalendarEntry.Kind>) node("#event-kind");
    }

    private List<Anomaly> list() {
        return this.<Anomaly>table("#what-if-list").getItems();
    }

    private String selected() {
        Anomaly chosen =
                this.<Anomaly>table("#what-if-list").getSelectionModel().getSelectedItem();
        return chosen == null ? "nothing" : chosen.key().id();
    }

    private List<CalendarEntry> events() {
        return view.model().draft().get().settings().calendar().entries();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come: " + what, late);
        }
    }
}
