package dev.tillwatch.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.ui.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Writes pictures of the first screen for looking at, and makes sure that nothing in them is cut off. */
class ConnectPicturesTest {

    private static final String GONE = "The shop at db.shop.example:3306 cannot be reached: it does not answer.";

    @ParameterizedTest
    @CsvSource({"true,1440,900", "false,1100,700"})
    void drawsItsStatesWithEveryTextWhole(boolean dark, int width, int height) throws TimeoutException {
        String look = (dark ? "-dark-" : "-light-") + width;
        Scene first = scene(new FakeProgram(null), Optional.empty(), dark, width, height);
        draw(first, "first" + look);
        Scene failed = tested(FakeProbe.oneFails(), "4 not run", dark, width, height);
        draw(failed, "failed" + look);
        Scene passed = tested(FakeProbe.twoWarn(), "2 warnings", dark, width, height);
        press(passed, ".step-more");
        draw(passed, "passed" + look);
        Scene empty = scene(new FakeProgram(null), Optional.empty(), dark, width, height);
        press(empty, "#test");
        draw(empty, "empty" + look);
        FakeProgram program = new FakeProgram(null);
        program.modelReady = true;
        Scene demo = scene(program, Optional.of(GONE), dark, width, height);
        press(demo, "#start-demo");
        Pictures.onFx(() -> {
            program.demos.getFirst().progress(0.42);
            return true;
        });
        draw(demo, "demo" + look);
        for (Scene scene : List.of(first, failed, passed, empty, demo)) {
            assertThat(cutOff(scene)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void drawsATestUnderWay(boolean dark) throws TimeoutException {
        FakeProgram program = new FakeProgram(FakeProgram.LAST);
        program.clock = FakeProgram.afternoon();
        Scene scene = scene(program, Optional.empty(), dark, 1440, 900);
        press(scene, "#test");
        FakeProbe.oneFails().subList(0, 3).forEach(program.probe()::end);
        await(scene, "3 passed");
        draw(scene, "running" + (dark ? "-dark" : "-light"));
        assertThat(scene.lookup("#next-step").isVisible()).isTrue();
        program.probe().finish();
    }

    private static Scene scene(FakeProgram program, Optional<String> notice, boolean dark, int width, int height) {
        return Pictures.onFx(() -> {
            Parent root = program.screen(notice);
            Scene scene = Pictures.scene(root, dark, width, height);
            // What scrolls has no children before its first layout.
            root.applyCss();
            root.layout();
            return scene;
        });
    }

    private static Scene tested(List<ProbeStep> steps, String summary, boolean dark, int width, int height)
            throws TimeoutException {
        FakeProgram program = new FakeProgram(FakeProgram.LAST);
        program.clock = FakeProgram.afternoon();
        Scene scene = scene(program, Optional.empty(), dark, width, height);
        Pictures.onFx(() -> {
            ((TextInputControl) scene.lookup("#password")).setText("quite a secret");
            return true;
        });
        press(scene, "#test");
        steps.forEach(program.probe()::end);
        program.probe().finish();
        await(scene, summary);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !scene.lookup("#next-step").isVisible());
        return scene;
    }

    private static void await(Scene scene, String summary) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> ((Label) scene.lookup("#result-summary"))
                .getText()
                .contains(summary));
    }

    private static void draw(Scene scene, String name) {
        Pictures.onFx(() -> {
            Pictures.write(scene, "connect-" + name);
            return true;
        });
    }

    private static void press(Scene scene, String id) {
        Pictures.onFx(() -> {
            ((Button) scene.lookup(id)).fire();
            return true;
        });
    }

    /** The labels that show less than their text. */
    private static List<String> cutOff(Scene scene) {
        return Pictures.onFx(() -> scene.getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> shown(label) && label.isTextTruncated())
                .map(Label::getText)
                .toList());
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }
}
