package dev.tillwatch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A tab of no detector in the window's frame. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class WholeTabTest {

    private static final int WHOLE = 4;

    private final Button view = new Button("something else");
    private FakeConsole fake;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Fonts.load();
        FakeConsole.Actions actions = new FakeConsole().new Actions("whole");
        fake = new FakeConsole(List.of(DetectorTab.whole("whole", view, actions)));
        scene = new Scene(ConsoleWindow.build(fake.console, InstantSource.system()), 990, 700);
        Look.dress(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void takesTheWholeWindowWhileItIsInView(FxRobot robot) {
        assertThat(view.isVisible()).isFalse();
        robot.interact(() -> fake.model.chosenTab().set(WHOLE));
        assertThat(view.isVisible()).isTrue();
        assertThat(scene.lookup(".main-split").isVisible()).isFalse();
        robot.interact(() -> fake.model.chosenTab().set(0));
        assertThat(view.isVisible()).isFalse();
        assertThat(scene.lookup(".main-split").isVisible()).isTrue();
    }

    @Test
    void wearsNoBadge(FxRobot robot) {
        TabPane tabs = robot.lookup(".tabs").queryAs(TabPane.class);
        assertThat(tabs.getTabs().get(WHOLE).getGraphic().lookup(".badge")).isNull();
        assertThat(tabs.getTabs().get(0).getGraphic().lookup(".badge")).isNotNull();
    }

    @Test
    void nothingIsExplainedThatIsNotInView(FxRobot robot) {
        robot.interact(() -> {
            fake.model.chosenTab().set(WHOLE);
            view.requestFocus();
        });
        robot.type(KeyCode.E);
        robot.press(KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT);
        assertThat(fake.asked).doesNotContain("explain", "preview");
        robot.interact(() -> {
            fake.model.chosenTab().set(1);
            scene.lookup("#pause").requestFocus();
        });
        robot.type(KeyCode.E);
        assertThat(fake.asked).contains("explain");
    }
}
