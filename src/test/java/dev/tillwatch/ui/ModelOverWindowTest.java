package dev.tillwatch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.tillwatch.ui.model.FakeDesk;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The sheet of the language model over the window, and the mark in the status bar. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class ModelOverWindowTest {

    private final FakeDesk desk = new FakeDesk();
    private final ObjectProperty<ModelState> state =
            new SimpleObjectProperty<>(new ModelState(ModelState.Kind.READY, "LLM ready, small"));
    private FakeConsole fake;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Fonts.load();
        fake = new FakeConsole();
        Console console = new Console(
                fake.console.model(),
                fake.console.parts(),
                fake.console.choices(),
                new Console.Frame(fake, new Surroundings(state, "shop", "", desk)));
        scene = new Scene(ConsoleWindow.build(console, InstantSource.system()), 990, 780);
        Look.dress(scene, fake.console.choices().theme().get());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void opensFromTheSettingsKeepsItsKeysAndClosesWithEscape(FxRobot robot) throws TimeoutException {
        robot.interact(robot.lookup("#settings").<Button>query()::fire);
        await(() -> robot.lookup("#open-model").tryQuery().isPresent());
        robot.interact(robot.lookup("#open-model").<Button>query()::fire);
        await(() -> scene.lookup("#model-sheet") != null);
        await(() -> inside(scene.getFocusOwner()) && scene.getWindow().isFocused());
        robot.type(KeyCode.E).type(KeyCode.N);
        assertThat(fake.asked).isEmpty();
        robot.type(KeyCode.ESCAPE);
        await(() -> !((ModalPane) scene.lookup("#over")).isDisplay());
        robot.interact(() -> scene.getRoot().requestFocus());
        robot.type(KeyCode.E);
        assertThat(fake.asked).containsExactly("explain");
    }

    @Test
    void keepsHowOftenTheNarrativeAsks(FxRobot robot) throws TimeoutException {
        robot.interact(robot.lookup("#settings").<Button>query()::fire);
        await(() -> robot.lookup("#narrative-interval").tryQuery().isPresent());
        ComboBox<Duration> chosen = robot.lookup("#narrative-interval").<ComboBox<Duration>>query();
        assertThat(chosen.getItems().stream().map(chosen.getConverter()::toString))
                .containsExactly("when refreshed", "every 5 min", "every 15 min", "every 30 min", "every 60 min");
        robot.interact(() -> chosen.setValue(Duration.ZERO));
        assertThat(fake.kept.getLast().model().narrative()).isZero();
        assertThat(fake.console.choices().narrative().get()).isZero();
    }

    @Test
    void aModelThatFailedItsTestWearsAWarning(FxRobot robot) {
        Label label = robot.lookup("#status-model").queryAs(Label.class);
        assertThat(label.getGraphic()).isNotInstanceOf(FontIcon.class);
        robot.interact(() -> state.set(new ModelState(ModelState.Kind.DOUBTED, "LLM small failed its test")));
        assertThat(label.getGraphic()).isInstanceOf(FontIcon.class);
        assertThat(label.getTooltip().getText()).contains("hostile names");
        robot.interact(() -> state.set(new ModelState(ModelState.Kind.READY, "LLM ready, small")));
        assertThat(label.getGraphic()).isNotInstanceOf(FontIcon.class);
    }

    private static boolean inside(Node node) {
        return node != null && ("model-sheet".equals(node.getId()) || inside(node.getParent()));
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
