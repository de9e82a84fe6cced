package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.explain.UnconfiguredExplainer;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A detector that nothing in the program names has its place in the whole window, even before its texts are written. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class FifthTabTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2025, 9, 16, 16, 42, 58);
    private static final int FIFTH = 4;

    private final List<DetectorModel> models = new ArrayList<>();
    private Console console;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Fonts.load();
        List<DetectorFactory> factories = new ArrayList<>(Detectors.classic().subList(0, FIFTH));
        factories.add(new Pallets());
        factories.forEach(factory -> models.add(new DetectorModel(factory, SeenMarks.inMemory())));
        InstantSource clock = InstantSource.system();
        ConsoleModel model = new ConsoleModel(models, new FeedModel(clock, clock));
        Choices choices = new Choices(Preferences.DEFAULT, ZoneId.of("Asia/Kolkata"), kept -> {});
        Nothing nothing = new Nothing();
        Views.Means means = new Views.Means(
                nothing.readers(), new UnconfiguredExplainer(), Runnable::run, new FixedTuning(factories));
        ConsoleParts parts = Views.make(models, model, means, choices, nothing);
        Surroundings around =
                new Surroundings(new SimpleObjectProperty<>(new ModelState(ModelState.Kind.NONE, "")), "shop", "");
        console = new Console(model, parts, choices, new Console.Frame(nothing, around));
        scene = new Scene(ConsoleWindow.build(console, clock), 990, 700);
        Look.dress(scene, Theme.DARK);
        stage.setScene(scene);
        stage.show();
        Map<String, Detection> found = new LinkedHashMap<>();
        factories.forEach(factory -> found.put(
                factory.id(), factory.create(DetectorSettings.DEFAULTS).observe(new Batch(List.of(), NOW))));
        HistoryProgress complete = new HistoryProgress(1, 1, true, NOW.minusDays(1));
        model.accept(new Sweep(NOW, found, Map.of(), complete, 1, 1, Coverage.NONE), Instant.now());
        model.chosenTab().set(FIFTH);
    }

    @Test
    void hasATabWithABadgeATableAChartAndADetail(FxRobot robot) {
        TabPane tabs = robot.lookup(".tabs").queryAs(TabPane.class);
        Node title = tabs.getTabs().get(FIFTH).getGraphic();
        assertThat(words(title)).contains("pallet", "1");
        Node view = console.parts().tabs().get(FIFTH).view();
        assertThat(view.isVisible()).isTrue();
        TableView<?> table = (TableView<?>) view.lookup("#table-order");
        assertThat(table.getItems()).hasSize(1);
        robot.interact(() -> console.tab().actions().selectMostSevere());
        assertThat(words(console.parts().detail())).contains("pieces", "50");
        assertThat(words(view)).contains("title", "band");
    }

    @Test
    void isCountedInTheNarrativeAndTheCountLeadsToTheTab(FxRobot robot) {
        Node summary = console.parts().summary();
        assertThat(summary.lookup("#summary-prose").getAccessibleText()).contains("pallet: 1 anomaly");
        robot.interact(() -> {
            console.model().chosenTab().set(0);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node figure = summary.lookupAll(".fig").stream()
                    .filter(label -> ((Label) label).getText().equals("1 anomaly"))
                    .findFirst()
                    .orElseThrow();
            figure.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(console.model().chosenTab().get()).isEqualTo(FIFTH);
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        for (Node each : node.lookupAll("*")) {
            if (each instanceof Label label && label.getText() != null) {
                words.add(label.getText());
            } else if (each instanceof Text text && !(each.getParent() instanceof Label)) {
                words.add(text.getText());
            }
        }
        return words;
    }
}
