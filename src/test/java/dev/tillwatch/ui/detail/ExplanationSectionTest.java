package dev.tillwatch.ui.detail;

import static dev.tillwatch.ui.detail.FakeExplainer.plain;
import static dev.tillwatch.ui.detail.FakeExplainer.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement.Kind;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.model.AnomalyKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What an analyst asks of a model about a row, and sees of its answer. */
@NullUnmarked // what is not there fails the test by itself
class ExplanationSectionTest extends DetailFixture {

    private final AtomicInteger left = new AtomicInteger();

    @Start
    void start(Stage stage) {
        show(stage, Sample.laptop(), OTHER);
        pane.controller.onLeave(left::incrementAndGet);
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

    private void press(FxRobot robot, KeyCode key) {
        onFx(() -> {
            pane.controller.focus();
            return true;
        });
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
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
}
