package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.explain.UnconfiguredExplainer;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.settings.Preferences;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.Console;
import dev.tillwatch.ui.ConsoleModel;
import dev.tillwatch.ui.ConsoleParts;
import dev.tillwatch.ui.ConsoleWindow;
import dev.tillwatch.ui.FeedModel;
import dev.tillwatch.ui.ModelState;
import dev.tillwatch.ui.Surroundings;
import dev.tillwatch.ui.detector.DetectorModel;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import dev.tillwatch.ui.tuning.TuningDesk;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tuning view in the whole window: behind the detectors, reached by keyboard, and what is in force in their charts. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class TuningTabTest {

    private static final CalendarEntry ONAM = new CalendarEntry(
            LocalDate.of(2025, 9, 5), LocalDate.of(2025, 9, 5), CalendarEntry.Kind.HOLIDAY, null, "Onam");
    private static final int TUNING = 4;

    private final ExecutorService tasks = Executors.newCachedThreadPool();
    private List<DetectorModel> models;
    private Console console;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Fonts.load();
        List<DetectorFactory> factories = Detectors.all().subList(0, TUNING);
        models = factories.stream()
                .map(factory -> new DetectorModel(factory, SeenMarks.inMemory()))
                .toList();
        InstantSource clock = InstantSource.system();
        ConsoleModel model = new ConsoleModel(models, new FeedModel(clock, clock));
        Choices choices = new Choices(Preferences.DEFAULT, ZoneId.of("Asia/Kolkata"), kept -> {});
        Nothing nothing = new Nothing();
        TuningDesk desk = new WithOnam(new FixedTuning(factories));
        Views.Means means = new Views.Means(nothing.readers(), new UnconfiguredExplainer(), tasks, desk);
        ConsoleParts parts = Views.make(models, model, means, choices, nothing);
        Surroundings around =
                new Surroundings(new SimpleObjectProperty<>(new ModelState(ModelState.Kind.NONE, "")), "shop", "");
        console = new Console(model, parts, choices, new Console.Frame(nothing, around));
        scene = new Scene(ConsoleWindow.build(console, clock), 990, 700);
        Look.dress(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void stop() {
        tasks.shutdownNow();
    }

    @Test
    void isBehindTheDetectorsWithoutABadgeAndTakesTheWholeWindow(FxRobot robot) {
        TabPane tabs = robot.lookup(".tabs").queryAs(TabPane.class);
        assertThat(tabs.getTabs()).hasSize(TUNING + 1);
        Node title = tabs.getTabs().get(TUNING).getGraphic();
        assertThat(title.lookup(".badge")).isNull();
        assertThat(((Labeled) title.lookup(".tab-title")).getText()).isEqualTo("Tuning");
        assertThat(scene.lookup("#tuning").isVisible()).isFalse();
        robot.interact(() -> console.model().chosenTab().set(TUNING));
        assertThat(scene.lookup("#tuning").isVisible()).isTrue();
        assertThat(scene.lookup(".main-split").isVisible()).isFalse();
        robot.interact(() -> console.model().chosenTab().set(1));
        assertThat(scene.lookup("#tuning").isVisible()).isFalse();
        assertThat(scene.lookup(".main-split").isVisible()).isTrue();
    }

    @Test
    void isReachedByKeysAndTheKeyboardComesAlong(FxRobot robot) {
        robot.interact(() -> console.tab().actions().focusTable());
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT5).release(KeyCode.ALT);
        assertThat(console.model().chosenTab().get()).isEqualTo(TUNING);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("tuning-detector");
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.E);
        robot.type(KeyCode.N);
        assertThat(console.model().chosenTab().get()).isEqualTo(TUNING);
        robot.press(KeyCode.CONTROL).type(KeyCode.TAB).release(KeyCode.CONTROL);
        assertThat(console.model().chosenTab().get()).isZero();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(console.model().chosenTab().get()).isEqualTo(TUNING);
    }

    @Test
    void theChartsKnowTheCalendarThatIsInForce() {
        assertThat(models)
                .allSatisfy(model ->
                        assertThat(model.settings().get().calendar().entries()).containsExactly(ONAM));
    }

    @Test
    void saysSoWhereNothingCanBeTriedOut(FxRobot robot) throws TimeoutException {
        robot.interact(() -> console.model().chosenTab().set(TUNING));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> ((Labeled) scene.lookup("#what-if"))
                .getText()
                .startsWith("Nothing can be tried out here"));
        assertThat(scene.lookup("#rules-adaptive").isDisabled()).isTrue();
    }

    /** The same with one event in its calendar. */
    private record WithOnam(TuningDesk like) implements TuningDesk {

        @Override
        public Tuning inForce() {
            Tuning plain = like.inForce();
            return plain.with(plain.settings().with(new ShopCalendar(List.of(ONAM))));
        }

        @Override
        public List<DetectorFactory> detectors(RuleSet rules) {
            return like.detectors(rules);
        }

        @Override
        public List<Anomaly> tryOut(String detector, Tuning tuning, Duration span) {
            return like.tryOut(detector, tuning, span);
        }

        @Override
        public void apply(Tuning tuning, String note) throws IOException {
            like.apply(tuning, note);
        }
    }
}
