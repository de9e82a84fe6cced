package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Withdrawal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Scrolling through a great many rows: each is in reach, few are in memory, and an old one stays where it is. */
class DetectorScrollAtScaleTest extends ScaleFixture {

    private static final int MANY = 100_000;
    private static final int MOST_IN_MEMORY = LiveRows.WINDOW + OlderRows.MOST;

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void scrollingReachesTheOldestRowAndTheTopAgainWithFewInMemory(FxRobot robot) {
        find(robot, FEWER);
        assertThat(label(robot, "#count")).isEqualTo("20,000 of 20,000");
        assertThat(label(robot, "#foot-transaction")).isEqualTo("15,000 older rows");

        int most = 0;
        for (int page = 0; !idsNow().getLast().equals("0"); page++) {
            String before = idsNow().getLast();
            await(() -> scrolled(table.getItems().size() - 1)
                    && !shown.items().getLast().key().id().equals(before));
            most = Math.max(most, inMemory());
            assertThat(page).isLessThan(100);
        }

        assertThat(most).isLessThanOrEqualTo(MOST_IN_MEMORY);
        assertThat(idsNow()).isEqualTo(descending(OlderRows.MOST - 1));
        await(() -> footSays("No more rows"));

        int upTo = OlderRows.MOST + 3 * RowSearch.PAGE - 1;
        while (Integer.parseInt(idsNow().getFirst()) < upTo) {
            String before = idsNow().getFirst();
            await(() -> scrolled(0) && !shown.items().getFirst().key().id().equals(before));
        }
        assertThat(inMemory()).isLessThanOrEqualTo(MOST_IN_MEMORY);
        int newest = Integer.parseInt(idsNow().getFirst());
        assertThat(idsNow()).isEqualTo(descending(newest).subList(0, OlderRows.MOST));

        robot.interact(() -> table.requestFocus());
        robot.type(KeyCode.N);
        await(() -> shown.items().getFirst().key().equals(MadeUp.key(FEWER - 1)));
    }

    @Test
    void aHundredThousandRowsAtOnceFillTheWindowAndTheOthersAreReadAsOlderOnes(FxRobot robot) {
        accept(robot, MadeUp.found(0, 100));
        await(() -> model.rows("transaction").size() == 100);

        accept(robot, MadeUp.found(0, MANY));

        assertThat(label(robot, "#count")).isEqualTo("1,00,000 of 1,00,000");
        assertThat(idsNow()).isEqualTo(descending(MANY - 1).subList(0, LiveRows.WINDOW));
        await(() -> scrolled(table.getItems().size() - 1) && shown.items().size() > LiveRows.WINDOW);
        assertThat(idsNow()).as("no gap").isEqualTo(descending(MANY - 1).subList(0, idsNow().size()));
    }

    @Test
    void theChartSaysAmongHowManyRowsItsMarksAreWhereNotAllAreInMemory(FxRobot robot) {
        accept(robot, MadeUp.found(0, 10));
        assertThat(robot.lookup("#marks-among").query().isVisible()).isFalse();

        accept(robot, MadeUp.found(10, FEWER));

        assertThat(label(robot, "#marks-among")).isEqualTo("of 5,000 rows loaded");
    }

    @Test
    void amongRowsPastTheWindowThoseInMemoryAreReplaced(FxRobot robot) {
        find(robot, FEWER);
        await(() -> scrolled(table.getItems().size() - 1) && shown.items().size() > LiveRows.WINDOW);
        int old = FEWER - LiveRows.WINDOW - 10;
        int live = FEWER - 10;
        List<Anomaly> many =
                new ArrayList<>(MadeUp.found(FEWER, FEWER + 2 * LiveRows.WINDOW).current());
        many.add(MadeUp.anomaly(old, Severity.LOW, "1.23"));
        many.add(MadeUp.anomaly(live, Severity.LOW, "4.56"));

        accept(robot, new Detection(List.of(), many, List.of(), List.of()));

        assertThat(model.row(MadeUp.key(old))).contains(MadeUp.anomaly(old, Severity.LOW, "1.23"));
        assertThat(model.row(MadeUp.key(live))).contains(MadeUp.anomaly(live, Severity.LOW, "4.56"));
    }

    @Test
    void whereMoreRowsWaitThanTheWindowHoldsNoneIsMissingOnceTheyAreLetIn(FxRobot robot) {
        find(robot, FEWER);
        await(() -> scrolled(table.getItems().size() - 1) && shown.items().size() > LiveRows.WINDOW);
        int many = FEWER + 3 * LiveRows.WINDOW;

        for (int from = FEWER; from < many; from += 1_000) {
            accept(robot, MadeUp.found(from, from + 1_000));
        }
        robot.interact(() -> model.mergeWaiting());

        await(() -> scrolled(table.getItems().size() - 1) && shown.items().size() > LiveRows.WINDOW);
        assertThat(idsNow()).as("no gap").isEqualTo(descending(many - 1).subList(0, idsNow().size()));
    }

    @Test
    void aRowPastTheWindowJoinsTheOlderOnesThatAreLoaded(FxRobot robot) {
        find(robot, FEWER);
        await(() -> scrolled(table.getItems().size() - 1) && shown.items().size() > LiveRows.WINDOW);
        int old = FEWER - LiveRows.WINDOW - 10;
        Anomaly between = MadeUp.between(old);
        List<Anomaly> many =
                new ArrayList<>(MadeUp.found(FEWER, FEWER + LiveRows.WINDOW).current());
        many.add(between);

        accept(robot, new Detection(List.of(), many, List.of(), List.of()));

        assertThat(model.row(between.key())).contains(between);
    }

    @Test
    void anOlderRowStaysSelectedAtItsPlaceWhileRowsPourIn(FxRobot robot) {
        find(robot, FEWER);
        await(() -> scrolled(table.getItems().size() - 1) && shown.items().size() > LiveRows.WINDOW);
        int old = FEWER - LiveRows.WINDOW - 100;
        robot.interact(() -> {
            table.scrollTo(LiveRows.WINDOW + 90);
            model.select(MadeUp.key(old));
        });
        double before = place(old);

        for (int batch = 0; batch < 10; batch++) {
            accept(robot, MadeUp.found(FEWER + batch * 100, FEWER + batch * 100 + 100));
        }
        assertThat(label(robot, "#pill")).isEqualTo("1,000 new");
        robot.interact(() -> table.requestFocus());
        robot.type(KeyCode.N);

        assertThat(selected()).isEqualTo(Integer.toString(old));
        assertThat(place(old)).isEqualTo(before);
        assertThat(idsNow()).startsWith(Integer.toString(FEWER + 999));
        assertThat(idsNow()).as("no gap").isEqualTo(descending(FEWER + 999).subList(0, idsNow().size()));
    }

    @Test
    void anOlderRowThatChangesOrIsWithdrawnIsShownSo(FxRobot robot) {
        find(robot, FEWER);
        await(() -> scrolled(table.getItems().size() - 1) && shown.items().size() > LiveRows.WINDOW);
        int old = FEWER - LiveRows.WINDOW - 10;

        accept(robot, MadeUp.found(MadeUp.anomaly(old, Severity.LOW, "1.23")));
        accept(robot, MadeUp.gone(new Withdrawal(MadeUp.key(old - 1), "corrected", null)));

        assertThat(model.row(MadeUp.key(old))).contains(MadeUp.anomaly(old, Severity.LOW, "1.23"));
        assertThat(model.withdrawal(MadeUp.key(old - 1)))
                .get()
                .extracting(Withdrawal::reason)
                .isEqualTo("corrected");
        assertThat(idsNow()).contains(Integer.toString(old - 1));
    }

    /** As an analyst scrolls while polls come in. */
    private boolean scrolled(int row) {
        table.scrollTo(row);
        model.accept(MadeUp.found(0, 0), MadeUp.NOW);
        return true;
    }

    private boolean footSays(String words) {
        return TableWords.foot(shown).equals(words);
    }

    private int inMemory() {
        return ask(() -> (int) shown.shown().inMemory().count());
    }

    private double place(int id) {
        return ask(() -> {
            table.layout();
            VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
            return flow.getCell(ids().indexOf(Integer.toString(id))).getLayoutY();
        });
    }

    private String selected() {
        return ask(() -> table.getSelectionModel().getSelectedItem().key().id());
    }

    private static List<String> descending(int from) {
        List<String> ids = new ArrayList<>();
        for (int id = from; id >= 0; id--) {
            ids.add(Integer.toString(id));
        }
        return ids;
    }
}
