package dev.tillwatch.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Anomaly;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What would come and go with the settings that an analyst tries out, as they move. */
@NullUnmarked // what is not there fails the test by itself
class WhatIfViewTest extends TuningFixture {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void aThresholdThatMovesShowsWhatWouldComeAndGo(FxRobot robot) {
        await("what is in force", () -> words("#what-if").startsWith("25 anomalies come in 90 days"));
        move(robot, "0.85");
        await("more", () -> words("#what-if")
                .equals("35 anomalies would come in 90 days (now 25): 10 new, 0 would go, 25 stay."));
        assertThat(words("#list-fresh")).isEqualTo("New 10");
        assertThat(list()).extracting(anomaly -> anomaly.key().id()).hasSize(10).contains("1025", "1034");
        move(robot, "0.6");
        await("fewer", () -> words("#what-if")
                .contains("10 anomalies would come in 90 days (now 25): 0 new, 15 would go"));
        fire(robot, "#list-gone");
        assertThat(list()).hasSize(15);
        assertThat(words("#threshold-price-lowest .threshold-words"))
                .isEqualTo("Flag a price if sold below 60 % of the catalogue price");
        assertThat(words("#threshold-price-lowest .small")).isEqualTo("Default 75 %, in force 75 %");
    }

    @Test
    void replaysRunAsideOneAtATimeAndTheLatestWins(FxRobot robot) {
        await("what is in force", () -> words("#what-if").startsWith("25 anomalies"));
        desk.held = new CountDownLatch(1);
        desk.leaving = new CountDownLatch(1);
        for (String value : List.of("0.5", "0.55", "0.6", "0.65")) {
            move(robot, value);
        }
        await("interrupted", () -> desk.interrupted.get() >= 1);
        await("the next one asks", () -> ((ThreadPoolExecutor) tasks).getActiveCount() >= 2);
        desk.leaving.countDown();
        desk.held.countDown();
        await("the latest", () -> words("#what-if").startsWith("15 anomalies would come"));
        assertThat(desk.most).hasValue(1);
        assertThat(desk.threads).noneMatch(name -> name.contains("JavaFX"));
        assertThat(desk.tried.getLast().settings().get(FakeDesk.LOWEST)).isEqualByComparingTo("0.65");
    }

    @Test
    void aReplayThatTakesLongShowsThatItRuns(FxRobot robot) {
        await("what is in force", () -> words("#what-if").startsWith("25 anomalies"));
        assertThat(node("#what-if-progress").isVisible()).isFalse();
        desk.held = new CountDownLatch(1);
        move(robot, "0.7");
        await("the bar", () -> node("#what-if-progress").isVisible());
        assertThat(words("#what-if")).as("the numbers of before stay").startsWith("25 anomalies");
        desk.held.countDown();
        await("no bar", () -> !node("#what-if-progress").isVisible());
        assertThat(words("#what-if")).startsWith("20 anomalies would come");
    }

    @Test
    void theListKeepsItsSelectionAndIsSortedWithoutAMouse(FxRobot robot) {
        move(robot, "0.85");
        await("new ones", () -> list().size() == 10);
        assertThat(list()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        robot.interact(() -> {
            table("#what-if-list").requestFocus();
            table("#what-if-list").getSelectionModel().select(2);
        });
        String chosen = selected();
        assertThat(words("#what-if-why")).contains("was sold at");
        move(robot, "0.87");
        await("more", () -> list().size() == 12);
        assertThat(selected()).isEqualTo(chosen);
        ComboBox<?> order = (ComboBox<?>) node("#what-if-order");
        robot.interact(order::requestFocus);
        robot.type(KeyCode.DOWN);
        assertThat(list()).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(selected()).isEqualTo(chosen);
    }

    @Test
    void nothingIsReplayedWhileNobodyLooks(FxRobot robot) {
        await("what is in force", () -> words("#what-if").startsWith("25 anomalies"));
        robot.interact(() -> view.node().setVisible(false));
        int before = desk.threads.size();
        move(robot, "0.8");
        robot.interact(() -> view.node().setVisible(true));
        await("seen again", () -> words("#what-if").startsWith("30 anomalies would come"));
        assertThat(desk.threads.size() - before).isLessThanOrEqualTo(2);
    }

    private List<Anomaly> list() {
        return this.<Anomaly>table("#what-if-list").getItems();
    }

    private String selected() {
        Anomaly chosen =
                this.<Anomaly>table("#what-if-list").getSelectionModel().getSelectedItem();
        return chosen == null ? "nothing" : chosen.key().id();
    }
}
