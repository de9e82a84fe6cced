package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A tab with a hundred thousand anomalies: every one is in reach, few are in memory. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class DetectorAtScaleTest {

    private static final int MANY = 100_000;
    private static final int FEWER = 20_000;
    private static final int PIECE = 10_000;
    private static final int OLD_AND_DEAR = 17;
    private static final int MOST_IN_MEMORY = LiveRows.WINDOW + OlderRows.MOST;

    @TempDir
    private Path folder;

    private final ExecutorService looks = Executors.newSingleThreadExecutor();
    private final Scratch rows = Scratch.open();
    private Optional<Path> chosenFile = Optional.empty();
    private DetectorModel model;
    private TableModel shown;
    private TableView<Entry> table;

    @Start
    void start(Stage stage) {
        Fonts.load();
        model = new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory(), new Past(rows, new FxAside(looks)));
        shown = model.tables().getFirst();
        DetectorPorts ports = new DetectorPorts(name -> chosenFile, looks, () -> true, () -> {});
        DetectorView view = DetectorView.of(model, ports);
        Scene scene = new Scene(view.node(), 920, 700);
        Look.dress(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        table = table(scene);
    }

    /** All are in the store; of the window's rows only those are handed over that it can hold. */
    private void find(FxRobot robot, int count) {
        for (int from = 0; from < count; from += PIECE) {
            rows.note("price", MadeUp.found(from, from + PIECE));
        }
        Detection newest = MadeUp.found(count - LiveRows.WINDOW - 1, count);
        robot.interact(() -> model.accept(newest, MadeUp.NOW));
        accept(robot, MadeUp.found(MadeUp.anomaly(OLD_AND_DEAR, Severity.CRITICAL, "99999.00")));
    }

    @AfterEach
    void close() {
        looks.shutdownNow();
        rows.close();
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
        robot.interact(() -> table.scrollTo(table.getItems().size() - 1));
        await(() -> shown.items().size() > LiveRows.WINDOW);
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

    @Test
    void theFilterFindsAnOldRowAmongAll(FxRobot robot) {
        find(robot, MANY);
        robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).setText("sold=99999"));
        await(() -> shown.items().size() == 1);

        assertThat(idsNow()).containsExactly(Integer.toString(OLD_AND_DEAR));
        assertThat(label(robot, "#count")).isEqualTo("1 of 1,00,000");

        robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).setText("customer:c-3"));
        await(() -> shown.items().size() > 1);
        assertThat(label(robot, "#count")).isEqualTo("4,348 of 1,00,000");
        assertThat(idsNow()).hasSize(RowSearch.PAGE).allMatch(id -> Integer.parseInt(id) % 23 == 3);

        robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).setText(""));
        await(() -> shown.items().size() == LiveRows.WINDOW);
    }

    @Test
    void sortingByAColumnBringsTheExtremeOfAllRowsFirst(FxRobot robot) {
        find(robot, MANY);
        sortBy(robot, "sold");
        await(() -> shown.items().getFirst().key().equals(MadeUp.key(OLD_AND_DEAR)));

        sortBy(robot, "quantity");
        await(() -> quantity(shown.items().getFirst().row()) == 7);
        assertThat(label(robot, "#count")).isEqualTo("1,00,000 of 1,00,000");
        List<String> first = idsNow();
        assertThat(first).hasSize(RowSearch.PAGE).allMatch(id -> Integer.parseInt(id) % 7 == 6);

        robot.interact(() -> table.scrollTo(table.getItems().size() - 1));
        await(() -> shown.items().size() == 2 * RowSearch.PAGE);
        assertThat(idsNow()).startsWith(first.toArray(String[]::new)).allMatch(id -> Integer.parseInt(id) % 7 == 6);
        assertThat(idsNow().stream().distinct()).hasSize(2 * RowSearch.PAGE);
    }

    @Test
    void noRowIsFilteredOrOrderedAsAWholeOnTheFxThread(FxRobot robot) {
        find(robot, FEWER);
        Set<String> asked = ConcurrentHashMap.newKeySet();
        robot.interact(() -> model.filter(state -> {
            asked.add(Thread.currentThread().getName());
            return Integer.parseInt(state.row().key().id()) % 1_000 == 0;
        }));
        await(() -> shown.items().size() == 20);
        accept(robot, MadeUp.found(FEWER, FEWER + 2_001));
        await(() -> shown.items().size() == 23);

        assertThat(asked).hasSize(1).noneMatch(name -> name.contains("JavaFX"));
        assertThat(idsNow()).startsWith("22000", "21000", "20000", "19000");
    }

    @Test
    void anExportHoldsExactlyTheViewWithTheRowsThatAreNotLoaded(FxRobot robot) throws Exception {
        find(robot, MANY);
        robot.interact(() -> model.select(MadeUp.key(MANY - 1)));
        accept(robot, MadeUp.found(MANY, MANY + 5));
        Path file = folder.resolve("rows.csv");
        chosenFile = Optional.of(file);
        Label message = robot.lookup("#message").queryAs(Label.class);

        robot.interact(() -> new RowsOut(model, ports(), message::setText).export(detectorTable()));
        await(() -> message.getText().startsWith("1,00,000 rows"));
        assertThat(Files.readAllLines(file)).hasSize(MANY + 1);

        robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).setText("sold=99999"));
        await(() -> shown.items().size() == 1);
        robot.interact(() -> new RowsOut(model, ports(), message::setText).export(detectorTable()));
        await(() -> message.getText().startsWith("1 rows"));
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("99999.00");
    }

    /** As an analyst scrolls while polls come in. */
    private boolean scrolled(int row) {
        table.scrollTo(row);
        model.accept(MadeUp.found(0, 0), MadeUp.NOW);
        return true;
    }

    private DetectorPorts ports() {
        return new DetectorPorts(name -> chosenFile, looks, () -> true, () -> {});
    }

    private DetectorTable detectorTable() {
        return new DetectorTable(new TableView<>(), model, shown, ports());
    }

    private void accept(FxRobot robot, Detection found) {
        rows.note("price", found);
        robot.interact(() -> model.accept(found, MadeUp.NOW));
    }

    private void sortBy(FxRobot robot, String fact) {
        TableColumn<Entry, ?> column = table.getColumns().stream()
                .filter(each -> fact.equals(each.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> table.getSortOrder().setAll(List.of(column)));
    }

    private static long quantity(Row row) {
        return ValueOrder.number(row.fact("quantity").orElseThrow().value()).longValue();
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

    private List<String> idsNow() {
        return ask(this::ids);
    }

    private List<String> ids() {
        return table.getItems().stream().map(entry -> entry.key().id()).toList();
    }

    private static List<String> descending(int from) {
        List<String> ids = new ArrayList<>();
        for (int id = from; id >= 0; id--) {
            ids.add(Integer.toString(id));
        }
        return ids;
    }

    private static String label(FxRobot robot, String id) {
        return ask(() -> robot.lookup(id).queryLabeled().getText());
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), question);
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> ask(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("not in time", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Entry> table(Scene scene) {
        return (TableView<Entry>) scene.lookup("#table-transaction");
    }
}
