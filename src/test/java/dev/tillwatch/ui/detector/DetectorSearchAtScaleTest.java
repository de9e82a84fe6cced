package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The filter, the order and the export of a hundred thousand rows reach those that are not loaded. */
@NullUnmarked // what is not there fails the test by itself
class DetectorSearchAtScaleTest extends ScaleFixture {

    private static final int MANY = 100_000;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        show(stage);
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

        await(() -> {
            boolean came = shown.items().size() == 2 * RowSearch.PAGE;
            if (!came) {
                table.scrollTo(table.getItems().size() - 1);
                model.accept(MadeUp.found(0, 0), MadeUp.NOW);
            }
            return came;
        });
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

    private DetectorTable detectorTable() {
        return new DetectorTable(new TableView<>(), model, shown, ports());
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
}
