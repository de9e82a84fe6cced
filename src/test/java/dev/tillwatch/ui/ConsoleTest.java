package dev.tillwatch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Severity;
import dev.tillwatch.monitor.Upkeep;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window's frame against a shop that comes and goes. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class ConsoleTest {

    private FakeConsole fake;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Fonts.load();
        fake = new FakeConsole();
        scene = new Scene(ConsoleWindow.build(fake.console, InstantSource.system()), 990, 700);
        fake.console.choices().theme().subscribe(theme -> Look.dress(scene, theme));
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        fake.service.start();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(fake.service::close);
    }

    @Test
    void showsATabForEachDetectorWithItsBadge(FxRobot robot) {
        TabPane tabs = robot.lookup(".tabs").queryAs(TabPane.class);
        assertThat(tabs.getTabs()).hasSize(4);
        robot.interact(() -> fake.badges.get(2).set(new Badge(Severity.HIGH, 16, null)));
        Label badge = badge(tabs, 2);
        assertThat(badge.getText()).isEqualTo("16");
        assertThat(badge.getGraphic().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("high"));
    }

    @Test
    void aFailedDetectorWearsAWarningAndTheOthersKeepTheirs(FxRobot robot) {
        TabPane tabs = robot.lookup(".tabs").queryAs(TabPane.class);
        robot.interact(() -> {
            fake.badges.get(0).set(new Badge(Severity.CRITICAL, 3, null));
            fake.badges.get(1).set(new Badge(null, 0, "a number was missing"));
        });
        assertThat(badge(tabs, 1).getTooltip().getText()).contains("a number was missing");
        assertThat(badge(tabs, 0).getGraphic().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("critical"));
        assertThat(text(robot, "#status-failure")).contains("a number was missing");
    }

    @Test
    void aTabShowsItsViewAndKeepsTheOthersAlive(FxRobot robot) {
        Node first = fake.console.parts().tabs().get(0).view();
        Node third = fake.console.parts().tabs().get(2).view();
        robot.interact(() -> fake.model.chosenTab().set(2));
        assertThat(third.isVisible()).isTrue();
        assertThat(first.isVisible()).isFalse();
        assertThat(first.getScene()).isSameAs(scene);
    }

    @Test
    void pollsOnOneNamedThreadAndSaysSo(FxRobot robot) throws TimeoutException {
        await(() -> fake.shop.polls.get() >= 2 && text(robot, "#status-state").equals("Connected"));
        assertThat(fake.shop.thread).isEqualTo("monitor");
        assertThat(text(robot, "#live")).isEqualTo("Live");
        assertThat(text(robot, "#status-scanned")).startsWith("scanned to 12:00:0");
        assertThat(text(robot, "#status-demo")).isEqualTo("demo data, 60x");
        assertThat(text(robot, "#status-zone")).isEqualTo("IST, Asia/Kolkata");
    }

    @Test
    void pausesAndResumes(FxRobot robot) throws TimeoutException {
        await(() -> fake.shop.polls.get() >= 1);
        press(robot, "#pause");
        await(() -> text(robot, "#live").equals("Paused"));
        press(robot, "#pause");
        int before = fake.shop.polls.get();
        await(() -> text(robot, "#live").equals("Live") && fake.shop.polls.get() > before);
    }

    @Test
    void anOutageOpensTheBannerKeepsTheViewsAndEndsByItself(FxRobot robot) throws TimeoutException {
        await(() -> !fake.sweeps.isEmpty());
        int pollsBefore = fake.shop.polls.get();
        fake.shop.away = true;
        await(() -> robot.lookup("#banner").query().isVisible());
        assertThat(fake.shop.polls.get() - pollsBefore)
                .as("polls until it was noticed")
                .isLessThanOrEqualTo(2);
        assertThat(text(robot, "#live")).isEqualTo("Offline");
        assertThat(text(robot, "#status-state")).startsWith("Database unreachable since ");
        assertThat(text(robot, "#next-try")).startsWith("Try ");
        assertThat(fake.lost).isNotEmpty();
        assertThat(fake.console.parts().tabs().getFirst().view().isVisible()).isTrue();
        fake.shop.away = false;
        await(() -> !robot.lookup("#banner").query().isVisible());
        assertThat(text(robot, "#live")).isEqualTo("Live");
    }

    @Test
    void aServerThatAnswersIsNotCalledUnreachable(FxRobot robot) throws TimeoutException {
        await(() -> !fake.sweeps.isEmpty());
        fake.shop.answers = true;
        fake.shop.away = true;
        await(() -> robot.lookup("#banner").query().isVisible());
        await(() -> text(robot, "#status-state").startsWith("Not polling since "));
    }

    @Test
    void whatIsAmissBesideThePollsStandsInTheStatusBar(FxRobot robot) throws TimeoutException {
        await(() -> !fake.sweeps.isEmpty());
        assertThat(robot.lookup("#status-behind").query().isVisible()).isFalse();
        assertThat(robot.lookup("#status-record").query().isVisible()).isFalse();

        fake.shop.upkeep = new Upkeep(Instant.EPOCH, false);

        await(() -> robot.lookup("#status-record").query().isVisible());
        assertThat(text(robot, "#status-behind")).startsWith("late corrections not looked for since ");
        assertThat(text(robot, "#status-record")).isEqualTo("record not kept");
        assertThat(text(robot, "#live")).isEqualTo("Live");
    }

    @Test
    void retryPollsAtOnceAndNeverTwoAtATime(FxRobot robot) throws TimeoutException {
        fake.shop.away = true;
        await(() -> robot.lookup("#banner").query().isVisible());
        int before = fake.shop.polls.get();
        press(robot, "#retry");
        await(() -> fake.shop.polls.get() > before);
        for (int i = 0; i < 20; i++) {
            robot.interact(fake.service::pollNow);
        }
        assertThat(fake.shop.overlapping).hasValue(0);
    }

    @Test
    void everySweepArrivesHoweverOftenAPollIsAskedFor(FxRobot robot) throws TimeoutException {
        for (int i = 0; i < 30; i++) {
            robot.interact(fake.service::pollNow);
        }
        press(robot, "#pause");
        await(() -> fake.sweeps.size() == fake.shop.polls.get());
        assertThat(fake.sweeps).doesNotHaveDuplicates();
    }

    @Test
    void aWindowThatIsLeftLetsGoOfTheKeys(FxRobot robot) {
        robot.type(KeyCode.F5);
        assertThat(fake.asked).containsExactly("poll");
        robot.interact(() -> scene.setRoot(new StackPane()));
        robot.type(KeyCode.F5);
        assertThat(fake.asked).containsExactly("poll");
    }

    @Test
    void switchesTheThemeAndKeepsIt(FxRobot robot) {
        assertThat(scene.getRoot().getStyleClass()).contains("dark");
        press(robot, "#theme");
        assertThat(scene.getRoot().getStyleClass()).contains("light").doesNotContain("dark");
        assertThat(fake.kept.getLast().theme()).isEqualTo(Theme.LIGHT);
    }

    /** The headless screen is narrower than the window may be: what lies outside cannot be clicked. */
    private static void press(FxRobot robot, String id) {
        robot.interact(robot.lookup(id).<Button>query()::fire);
    }

    private static Label badge(TabPane tabs, int index) {
        return (Label) tabs.getTabs().get(index).getGraphic().lookup(".badge");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
