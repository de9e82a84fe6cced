package dev.tillwatch.ui.detector;

import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A tab of made-up rows on a stage, in the size that the window leaves it. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
abstract class TabFixture {

    Optional<Path> chosenFile = Optional.empty();
    DetectorModel model;
    DetectorView view;
    TableView<Entry> table;

    /** Shows it; for the {@code @Start} of each test class, since an inherited one is not found. */
    final void show(Stage stage, DetectorModel tab, DetectorPorts ports) {
        Fonts.load();
        model = tab;
        view = DetectorView.of(tab, ports);
        Scene scene = new Scene(view.node(), 920, 700);
        Look.dress(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        table = table(scene);
    }

    final List<String> ids() {
        return table.getItems().stream().map(entry -> entry.key().id()).toList();
    }

    static String label(FxRobot robot, String id) {
        return ask(() -> robot.lookup(id).queryLabeled().getText());
    }

    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), question);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Entry> table(Scene scene) {
        return (TableView<Entry>) scene.lookup("#table-transaction");
    }
}
