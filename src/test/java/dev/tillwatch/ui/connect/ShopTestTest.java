package dev.tillwatch.ui.connect;

import static dev.tillwatch.ui.connect.FakeProbe.notRun;
import static dev.tillwatch.ui.connect.FakeProbe.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a user sees of the test of a connection, and when Connect can be pressed. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class ShopTestTest {

    private final FakeProgram program = new FakeProgram(null);
    private ShownScreen screen;

    @Start
    void start(Stage stage) {
        screen = new ShownScreen(stage, program, Optional.empty());
    }

    @Test
    void showsEachStepAsItEndsAndNeverHoldsTheWindowUp() {
        screen.fillIn();
        assertThat(screen.node("#guide").isVisible()).isTrue();
        screen.press("#test");
        screen.await(() -> screen.node("#next-step").isVisible());
        assertThat(screen.node("#guide").isVisible()).isFalse();
        assertThat(screen.lines()).isEmpty();
        program.probe().end(passed("Server reached", "14 ms"));
        screen.await(() -> screen.lines().size() == 1);
        assertThat(screen.text("#result-summary")).isEqualTo("1 passed");
        program.probe().end(passed("Signed in", "MySQL 8.4.3"), passed("Account only reads", "SELECT only"));
        screen.await(() -> screen.lines().size() == 3);
        assertThat(screen.node("#next-step").isVisible()).isTrue();
        assertThat(screen.enabled("#connect")).isFalse();
        assertThat(program.probe().thread).doesNotContain("JavaFX");
        program.probe().finish();
        screen.await(() -> !screen.node("#next-step").isVisible());
        assertThat(screen.lines())
                .containsExactly(
                        "Server reached: passed. 14 ms",
                        "Signed in: passed. MySQL 8.4.3",
                        "Account only reads: passed. SELECT only");
        assertThat(screen.text("#result-when")).matches("\\d\\d:\\d\\d:\\d\\d IST, \\d+\\.\\d s");
    }

    @Test
    void losesNoStepOfATestThatEndsAtOnce() {
        screen.fillIn();
        screen.testEnds(FakeProbe.twoWarn());
        assertThat(screen.lines()).hasSize(11).last().isEqualTo("Server clock: passed. 0.2 s apart");
    }

    @Test
    void opensWhatFailedAndSaysWhatDidNotRun() {
        screen.fillIn();
        screen.testEnds(FakeProbe.oneFails());
        assertThat(screen.text("#result-summary")).isEqualTo("6 passed, 1 failed, 4 not run");
        assertThat(screen.text(".step-failed .step-figure")).isEqualTo("failed, error 1142");
        assertThat(screen.node(".step-failed .why-failed").isVisible()).isTrue();
        assertThat(screen.text(".step-failed .step-meaning")).startsWith("The account cannot read");
        assertThat(screen.text(".step-failed .code .label")).isEqualTo(FakeProbe.GRANT);
        assertThat(screen.text(".step-failed .step-words")).startsWith("Server's words: SELECT command denied");
        assertThat(screen.text(".step-not_run .step-figure")).isEqualTo("not run");
        assertThat(screen.enabled("#connect")).isFalse();
    }

    @Test
    void copiesTheRemedy() {
        screen.fillIn();
        screen.testEnds(FakeProbe.oneFails());
        screen.press(".step-failed .copy");
        StringBuilder copied = new StringBuilder();
        ShownScreen.onFx(() -> copied.append(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.toString()).isEqualTo(FakeProbe.GRANT);
        assertThat(screen.node(".step-failed .copy").getAccessibleText()).isEqualTo("Copied");
    }

    @Test
    void connectsToExactlyWhatWasTriedOnceWarningsOrNot() {
        screen.fillIn();
        screen.choose("#encryption", TlsMode.REQUIRED);
        assertThat(screen.enabled("#connect")).isFalse();
        screen.testEnds(FakeProbe.twoWarn());
        assertThat(screen.text("#result-summary")).isEqualTo("9 passed, 2 warnings");
        assertThat(screen.enabled("#connect")).isTrue();
        screen.press("#connect");
        screen.press("#connect");
        ShopConnection shop = new ShopConnection(
                "db.shop.example",
                3306,
                "anology_superteams",
                "tillwatch_ro",
                new Secret("quite a secret"),
                TlsMode.REQUIRED,
                null);
        assertThat(program.tried).containsExactly(shop);
        assertThat(program.connected).containsExactly(shop);
        assertThat(screen.enabled("#start-demo")).isFalse();
        assertThat(screen.enabled("#host")).isFalse();
    }

    @Test
    void staysOffWhenStepsDidNotRunOrThereWereNone() {
        screen.fillIn();
        screen.testEnds(List.of(passed("Server reached", ""), notRun("Signed in")));
        assertThat(screen.enabled("#connect")).isFalse();
        screen.testEnds(List.of());
        assertThat(screen.enabled("#connect")).isFalse();
    }

    @Test
    void opensAWarningOnDemandAndKeepsItOpenWhileStepsCome() {
        screen.fillIn();
        screen.press("#test");
        program.probe().end(FakeProbe.warning());
        screen.await(() -> screen.lines().size() == 1);
        assertThat(screen.node(".step-warning .why-failed").isVisible()).isFalse();
        screen.press(".step-more");
        program.probe().end(passed("Table customers readable", ""));
        screen.await(() -> screen.lines().size() == 2);
        assertThat(screen.node(".step-warning .why-failed").isVisible()).isTrue();
        screen.press(".step-more");
        assertThat(screen.node(".step-warning .why-failed").isVisible()).isFalse();
        program.probe().finish();
    }

    @Test
    void anyChangeOutdatesTheResult() {
        screen.fillIn();
        List<Runnable> changes = List.of(
                () -> screen.write("#host", "other.example"),
                () -> screen.write("#port", "3307"),
                () -> screen.write("#database", "other"),
                () -> screen.write("#user", "other"),
                () -> screen.write("#password", "other"),
                () -> screen.choose("#encryption", TlsMode.VERIFY_CA),
                () -> screen.write("#ca-file", "ca.pem"),
                () -> screen.choose("#zone", ZoneId.of("Europe/Paris")));
        for (Runnable change : changes) {
            screen.testEnds(FakeProbe.twoWarn());
            assertThat(screen.enabled("#connect")).isTrue();
            change.run();
            assertThat(screen.enabled("#connect")).isFalse();
            assertThat(screen.text("#result-summary")).isEqualTo("changed since, test again");
            assertThat(screen.lines()).hasSize(11);
        }
    }

    @Test
    void aCancelledTestIsOverAndAnotherCanBegin() {
        screen.fillIn();
        screen.press("#test");
        FakeProbe first = program.probe();
        first.end(passed("Server reached", "14 ms"));
        screen.await(() -> screen.lines().size() == 1);
        assertThat(screen.text("#test")).isEqualTo("Cancel");
        screen.press("#test");
        assertThat(screen.text("#result-summary")).isEqualTo("cancelled, 1 passed");
        assertThat(screen.enabled("#connect")).isFalse();
        screen.await(() -> first.interrupted);
        screen.testEnds(FakeProbe.twoWarn());
        assertThat(program.probes).hasSize(2);
        assertThat(screen.enabled("#connect")).isTrue();
    }

    @Test
    void aChangeWhileATestRunsEndsIt() {
        screen.fillIn();
        screen.testRuns();
        screen.write("#password", "another");
        screen.await(() -> program.probe().interrupted);
        assertThat(screen.text("#result-summary")).isEqualTo("changed since, test again");
        assertThat(screen.node("#next-step").isVisible()).isFalse();
    }

    @Test
    void leavingTheScreenEndsItsTest() {
        screen.fillIn();
        screen.testRuns();
        screen.leave();
        screen.await(() -> program.probe().interrupted);
    }

    @Test
    void aBrokenProbeIsSaidAndAnotherTestCanBegin() {
        screen.fillIn();
        program.probesFail = true;
        screen.press("#test");
        screen.await(() -> screen.text("#result-summary").equals("broke off"));
        assertThat(screen.node("#result-broken").isVisible()).isTrue();
        assertThat(screen.enabled("#connect")).isFalse();
        program.probesFail = false;
        screen.testEnds(FakeProbe.twoWarn());
        assertThat(screen.enabled("#connect")).isTrue();
        assertThat(screen.node("#result-broken").isVisible()).isFalse();
    }

    @Test
    void bringsAFailureBelowTheEdgeIntoView() {
        screen.fillIn();
        List<ProbeStep> steps = new ArrayList<>(Collections.nCopies(30, passed("Table customers readable", "")));
        steps.add(FakeProbe.failed());
        steps.addAll(Collections.nCopies(30, notRun("Table sizes")));
        screen.testEnds(steps);
        screen.await(() -> {
            Bounds view = inScene("#result-scroll");
            return view.contains(inScene(".step-failed"));
        });
    }

    private Bounds inScene(String id) {
        return screen.node(id).localToScene(screen.node(id).getLayoutBounds());
    }
}
