package dev.tillwatch.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The first screen on a stage, and what a user sees and does there. */
final class ShownScreen {

    /** All of the headless screen. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 800;

    final FakeProgram program;
    private final Scene scene;

    /** On the FX thread. */
    ShownScreen(Stage stage, FakeProgram program, Optional<String> notice) {
        Fonts.load();
        this.program = program;
        Parent root = program.screen(notice);
        scene = new Scene(root, WIDTH, HEIGHT);
        Look.dress(scene, program.choices.theme().get());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    Node node(String id) {
        Node found = scene.lookup(id);
        assertThat(found).as(id).isNotNull();
        return found;
    }

    String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    String written(String id) {
        return ((TextInputControl) node(id)).getText();
    }

    void write(String id, String text) {
        onFx(() -> ((TextInputControl) node(id)).setText(text));
    }

    <T> void choose(String id, T value) {
        onFx(() -> this.<T>combo(id).setValue(value));
    }

    @SuppressWarnings("unchecked") // the test knows what it looks for
    <T> ComboBox<T> combo(String id) {
        return (ComboBox<T>) node(id);
    }

    void press(String id) {
        onFx(() -> ((Button) node(id)).fire());
    }

    boolean enabled(String id) {
        return !node(id).isDisabled();
    }

    String focused() {
        Node owner = scene.getFocusOwner();
        return owner == null ? "" : "#" + owner.getId();
    }

    /** The lines of the result, as a user hears them. */
    List<String> lines() {
        return scene.getRoot().lookupAll(".step-row .step-title").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    /** Another root takes the screen's place. */
    void leave() {
        onFx(() -> scene.setRoot(new Pane()));
    }

    /** Fills in a shop that can be tried. */
    void fillIn() {
        write("#host", "db.shop.example");
        write("#database", "anology_superteams");
        write("#user", "tillwatch_ro");
        write("#password", "quite a secret");
    }

    /** Starts a test, whose probe then waits for its steps. */
    void testRuns() {
        press("#test");
        await(() -> program.probe().began);
    }

    /** Runs a whole test. */
    void testEnds(List<ProbeStep> steps) {
        press("#test");
        steps.forEach(program.probe()::end);
        program.probe().finish();
        await(() -> lines().size() == steps.size() && !node("#next-step").isVisible());
    }

    void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come", late);
        }
    }

    static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
