package dev.tillwatch.ui.tuning;

import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The tuning view on a stage, over a desk that writes down what is asked of it. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
abstract class TuningFixture {

    final FakeDesk desk = new FakeDesk();
    final ExecutorService tasks = Executors.newCachedThreadPool();
    TuningView view;
    Scene scene;

    /** Shows it; for the {@code @Start} of each test class, since an inherited one is not found. */
    final void show(Stage stage) {
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

    final void move(FxRobot robot, String value) {
        robot.interact(() -> ((Slider) node("#slider-price-lowest")).setValue(Double.parseDouble(value)));
    }

    static void type(FxRobot robot, TextField field, String words) {
        robot.interact(() -> {
            field.requestFocus();
            field.setText(words);
        });
    }

    final void fire(FxRobot robot, String id) {
        robot.interact(((ButtonBase) node(id))::fire);
    }

    final Node node(String selector) {
        return scene.getRoot().lookup(selector);
    }

    final String words(String selector) {
        return ((Labeled) node(selector)).getText();
    }

    @SuppressWarnings("unchecked")
    final <T> TableView<T> table(String selector) {
        return (TableView<T>) node(selector);
    }

    static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come: " + what, late);
        }
    }
}
