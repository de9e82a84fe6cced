package dev.tillwatch.ui.detail;

import static dev.tillwatch.ui.detail.FakeExplainer.plain;
import static dev.tillwatch.ui.detail.FakeExplainer.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement.Kind;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.settings.Mark;
import dev.tillwatch.ui.detector.DetectorModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What an analyst sees and does in the detail pane. */
@ExtendWith(ApplicationExtension.class)
@NullUnmarked // the toolkit's thread sets the fields before each test
class DetailControllerTest {

    private static final AnomalyKey LAPTOP = Sample.laptop().key();
    private static final Anomaly OTHER = Sample.price(747005, "Monitor", Sample.DAVID);

    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private final AtomicInteger left = new AtomicInteger();
    private Pane pane;
    private DetectorModel model;

    @Start
    void start(Stage stage) {
        pane = new Pane(reading);
        model = Sample.model("price", Sample.laptop(), OTHER);
        pane.controller.follow(model);
        pane.controller.onLeave(left::incrementAndGet);
        Scene scene = Pane.dressed(pane.root, 520, 900, true);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void stop() {
        pane.shop.gate.release(1000);
        reading.shutdownNow();
    }

    @Test
    void saysWhatToDoWhileNoRowIsSelected() {
        assertThat(node("#detail-empty").isVisible()).isTrue();
        assertThat(node("#detail-content").isVisible()).isFalse();
    }

    @Test
    void showsTitleReasonAndFactsInTheSamePulseAsTheSelection() {
        pane.shop.gate.drainPermits();
        onFx(() -> {
            model.select(LAPTOP);
            assertThat(text("#detail-title")).contains("Laptop sold 99.0 % below its reference");
            assertThat(text("#detail-severity")).isEqualTo("Critical 96");
            assertThat(node("#why").getAccessibleText()).contains("₹500.00").contains("99.0 %");
            assertThat(texts("#facts .fact-value")).contains("49,500.00", "37,500.00 – 52,500.00");
            assertThat(text("#evidence-sentence")).isEqualTo("Reading the rows …");
            return true;
        });
    }

    @Test
    void showsTheEvidenceWithTheHitLineMarked() {
        select(LAPTOP);
        until(() -> text("#evidence-count").equals("4 of 38 rows"));
        until(() -> texts(".erow.hit .mono").equals(Set.of(Long.toString(Sample.LAPTOP_SALE))));
        click("#evidence-all");
        assertThat(text("#evidence-count")).isEqualTo("38 of 38 rows");
        assertThat(text("#evidence-all")).isEqualTo("Show fewer");
    }

    @Test
    void marksTheRowsBehindAFigureThatIsPointedAt() {
        select(LAPTOP);
        until(() -> text("#evidence-count").equals("4 of 38 rows"));
        Node reference = figure("₹50,000.00");
        onFx(() -> {
            reference.requestFocus();
            return true;
        });
        until(() -> texts(".erow.hit .mono").size() == 3);
        assertThat(((Label) figure("99.0 %")).getTooltip().getText()).contains("(sold − reference) / reference");
    }

    @Test
    void keepsFactsWhenTheShopIsAwayAndSaysSo() {
        pane.shop.away = true;
        select(LAPTOP);
        until(() -> text("#evidence-sentence").startsWith("The database does not answer"));
        assertThat(texts("#facts .fact-value")).contains("49,500.00");
        pane.shop.away = false;
        select(OTHER.key());
        select(LAPTOP);
        until(() -> text("#evidence-count").equals("4 of 38 rows"));
    }

    @Test
    void dropsRowsThatArriveForARowNoLongerSelected() {
        pane.shop.gate.drainPermits();
        select(LAPTOP);
        until(() -> pane.shop.readings.get() > 0);
        select(OTHER.key());
        pane.shop.gate.release(1000);
        until(() -> node("#evidence-count").isVisible());
        assertThat(texts(".erow.hit .mono")).doesNotContain(Long.toString(Sample.LAPTOP_SALE));
    }

    @Test
    void updatesARevisedRowWhereItStands() {
        select(LAPTOP);
        until(() -> node("#evidence-count").isVisible());
        int readings = pane.shop.readings.get();
        Node title = node("#detail-title");
        onFx(() -> {
            Sample.put(model, Sample.price(Sample.LAPTOP_SALE, "Laptop Pro", Sample.ALICE));
            return true;
        });
        assertThat(node("#detail-title")).isSameAs(title);
        assertThat(text("#detail-title")).contains("Laptop Pro");
        assertThat(text("#evidence-count")).isEqualTo("4 of 38 rows");
        assertThat(pane.shop.readings.get()).isEqualTo(readings);
    }

    @Test
    void saysWhyARowNoLongerHolds() {
        select(LAPTOP);
        onFx(() -> {
            model.accept(
                    new Detection(List.of(), List.of(), List.of(), List.of(new Withdrawal(LAPTOP, "corrected", null))),
                    Sample.NOW);
            return true;
        });
        assertThat(node("#detail-withdrawn").isVisible()).isTrue();
        assertThat(text("#detail-withdrawn")).startsWith("This no longer holds: ");
    }

    @Test
    void showsTheNoteOfARow() {
        select(LAPTOP);
        assertThat(node("#detail-note").isVisible()).isFalse();
        onFx(() -> {
            model.mark(Map.of(LAPTOP, new Mark(true, "Asked the shop, waiting.")));
            return true;
        });
        assertThat(text("#detail-note")).isEqualTo("Asked the shop, waiting.");
    }

    @Test
    void showsCheckedStatementsAsTheyCome(FxRobot robot) {
        select(LAPTOP);
        press(robot, KeyCode.E);
        Explainer.Listener listener = listener(LAPTOP);
        assertThat(lines()).isEmpty();
        assertThat(found("#in-work")).hasSize(1);
        listener.statement(statement(
                Kind.ALTERNATIVE, "Sold at ", Sample.laptop().fact("sold").orElseThrow(), "₹500.00", "."));
        until(() -> lines().equals(List.of("Alternative: Sold at ₹500.00.")));
        listener.withheld(Withheld.NONE.and("digit"));
        listener.finished();
        until(() -> text("#explain-verdict").equals("1 of 2 statements checked, 1 withheld"));
        assertThat(found("#in-work")).isEmpty();
    }

    @Test
    void saysThatAnAnswerToTheSameFactsWasKept(FxRobot robot) {
        select(LAPTOP);
        press(robot, KeyCode.E);
        Explainer.Listener listener = listener(LAPTOP);
        listener.kept(pane.clock.instant());
        listener.statement(plain("It stands."));
        listener.finished();
        until(() -> lines().size() == 1);
        until(() -> text("#explain-remark").matches(".* answer of \\d\\d:\\d\\d to the same facts, nothing sent"));
    }

    @Test
    void cancelsWithEscapeAndKeepsWhatStands(FxRobot robot) {
        select(LAPTOP);
        press(robot, KeyCode.E);
        listener(LAPTOP).statement(plain("It stands."));
        until(() -> lines().size() == 1);
        press(robot, KeyCode.ESCAPE);
        until(() -> pane.model.cancelled.contains(LAPTOP));
        assertThat(lines()).contains("Observation: It stands.");
        assertThat(node("#explain-again").isVisible()).isTrue();
        assertThat(left.get()).isZero();
        press(robot, KeyCode.ESCAPE);
        assertThat(left.get()).isOne();
    }

    @Test
    void neverShowsAnAnswerOnAnotherRowAndRemembersItForItsOwn(FxRobot robot) {
        select(LAPTOP);
        press(robot, KeyCode.E);
        Explainer.Listener listener = listener(LAPTOP);
        select(OTHER.key());
        listener.statement(plain("About the laptop."));
        listener.finished();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lines()).isEmpty();
        assertThat(node("#explain-button").isVisible()).isTrue();
        select(LAPTOP);
        until(() -> lines().equals(List.of("Observation: About the laptop.")));
        assertThat(pane.model.asked).hasSize(1);
    }

    @Test
    void saysThatTheModelStalls(FxRobot robot) {
        select(LAPTOP);
        press(robot, KeyCode.E);
        listener(LAPTOP).statement(plain("It stands."));
        until(() -> lines().size() == 1);
        pane.clock.forward(Duration.ofSeconds(34));
        until(() -> lines().stream().anyMatch(line -> line.startsWith("stalled: The model sent nothing for 34 s.")));
        assertThat(node("#explain-cancel").isVisible()).isTrue();
        assertThat(lines()).contains("Observation: It stands.");
    }

    @Test
    void keepsWhatStandsWhenTheModelFailsAndAsksAgain(FxRobot robot) {
        select(LAPTOP);
        press(robot, KeyCode.E);
        Explainer.Listener first = listener(LAPTOP);
        first.statement(plain("It stands."));
        first.failed("The model's server is busy. Try again later.");
        until(() -> lines().contains("failed: The model's server is busy. Try again later."));
        assertThat(lines()).contains("Observation: It stands.");
        pane.model.asked.clear();
        click("#explain-again");
        listener(LAPTOP).finished();
        until(() -> lines().stream().anyMatch(line -> line.startsWith("nothing: ")));
    }

    @Test
    void saysHowToGetAKeyWithoutOne() {
        pane.model.configured = false;
        select(LAPTOP);
        assertThat(text("#explain-unconfigured")).contains("AI_API_KEY");
        assertThat(node("#explain-button").isVisible()).isFalse();
    }

    @Test
    void previewsTheExactTextThatIsSent(FxRobot robot) {
        select(LAPTOP);
        onFx(() -> {
            pane.controller.focus();
            return true;
        });
        robot.press(KeyCode.SHIFT).press(KeyCode.E).release(KeyCode.E).release(KeyCode.SHIFT);
        until(() -> Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#preview-text"))
                .anyMatch(area ->
                        area instanceof TextArea shown && shown.getText().equals(pane.model.preview(Sample.laptop()))));
    }

    @Test
    void copiesTheDetailAsText() {
        select(LAPTOP);
        until(() -> node("#evidence-count").isVisible());
        click("#detail-copy");
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .startsWith("Laptop sold 99.0 % below its reference\n")
                .contains("Loss ₹\t49,500.00")
                .contains("16:31:48\t" + Sample.LAPTOP_SALE + "\tLaptop\t500.00");
    }

    @Test
    void goesToThePreviousAndTheNextRow() {
        select(LAPTOP);
        Row first = model.selected().get();
        click("#detail-next");
        Row second = model.selected().get();
        click("#detail-previous");
        assertThat(Set.of(first.key(), second.key())).isSubsetOf(LAPTOP, OTHER.key());
        assertThat(text("#detail-title")).contains("reference");
    }

    @Test
    void isNotPushedOutOfItsWidthByHostileNames() {
        Anomaly hostile = Sample.price(
                Sample.LAPTOP_SALE,
                "\u202E\u0007" + "W".repeat(253),
                new dev.tillwatch.model.Customer(1, "ש".repeat(255)));
        onFx(() -> {
            Sample.put(model, hostile);
            model.select(hostile.key());
            return true;
        });
        until(() -> node("#evidence-count").isVisible());
        onFx(() -> {
            for (String id :
                    List.of("#detail-title", "#detail-second", "#why", "#facts", "#evidence", "#explanation")) {
                Node part = node(id);
                assertThat(part.localToScene(part.getLayoutBounds()).getMaxX())
                        .as(id)
                        .isLessThanOrEqualTo(520);
            }
            assertThat(text("#detail-title")).doesNotContain("\u202E").doesNotContain("\u0007");
            return true;
        });
    }

    @Test
    void givesEveryIconAWordForReaders() {
        select(LAPTOP);
        onFx(() -> {
            for (Node node : pane.root.lookupAll(".button")) {
                Button button = (Button) node;
                assertThat(button.getText() + button.getAccessibleText())
                        .isNotEqualTo("null")
                        .isNotBlank();
            }
            return true;
        });
    }

    private void select(AnomalyKey key) {
        onFx(() -> {
            model.select(key);
            return true;
        });
    }

    private void press(FxRobot robot, KeyCode key) {
        onFx(() -> {
            pane.controller.focus();
            return true;
        });
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void click(String id) {
        onFx(() -> {
            ((Button) node(id)).fire();
            return true;
        });
    }

    private Explainer.Listener listener(AnomalyKey key) {
        until(() -> pane.model.asked.containsKey(key));
        return pane.model.asked.get(key);
    }

    private List<String> lines() {
        return found(".statement").stream()
                .map(Node::getAccessibleText)
                .filter(words -> words != null)
                .toList();
    }

    private Node figure(String words) {
        return found("#why .fig").stream()
                .filter(label -> ((Label) label).getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private Set<Node> found(String selector) {
        return pane.root.lookupAll(selector);
    }

    private Node node(String id) {
        Node found = pane.root.lookup(id);
        if (found == null) {
            throw new AssertionError("no node " + id);
        }
        return found;
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    private Set<String> texts(String selector) {
        return onFx(() -> found(selector).stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.toSet()));
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come", late);
        }
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }
}
