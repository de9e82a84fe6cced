package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Severity;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How an analyst narrows and orders the rows. */
class DetectorFilterTest extends DetectorFixture {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void theFilterNarrowsAndLettersTypedIntoItDoNothingElse(FxRobot robot) {
        accept(robot, 0, 50);
        robot.interact(() -> {
            table.requestFocus();
            model.select(MadeUp.key(20));
        });
        robot.type(KeyCode.SLASH);
        robot.write("nvm");
        TextField field = robot.lookup("#filter").queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("nvm");
        assertThat(model.mark(MadeUp.key(20)).seen()).isFalse();
        assertThat(table.getItems()).isEmpty();

        robot.interact(() -> field.setText("product:laptop severity>=high"));
        assertThat(table.getItems()).isNotEmpty().allSatisfy(entry -> {
            assertThat(CellText.of(entry.row(), "product", MadeUp.NOW.toLocalDate()))
                    .isEqualTo("Laptop");
            assertThat(entry.state().severity().orElseThrow()).isIn(Severity.CRITICAL, Severity.HIGH);
        });
        assertThat(label(robot, "#count")).endsWith(" of 50");

        robot.interact(() -> field.setText("colour:red"));
        assertThat(label(robot, "#filter-problem")).isEqualTo("Not understood: colour:red");

        robot.interact(field::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertThat(table.getItems()).hasSize(50);
        assertThat(selectedIds()).containsExactly("20");
    }

    @Test
    void facetsNarrowBySeverityAndStatus(FxRobot robot) {
        accept(robot, 0, 40);
        MenuButton severity = robot.lookup("#facet-severity").queryAs(MenuButton.class);
        robot.interact(() -> ((CheckMenuItem) severity.getItems().getFirst()).setSelected(true));
        assertThat(severity.getText()).isEqualTo("Critical");
        assertThat(table.getItems()).hasSize(10);

        MenuButton status = robot.lookup("#facet-status").queryAs(MenuButton.class);
        robot.interact(() -> ((CheckMenuItem) status.getItems().get(1)).setSelected(true));
        assertThat(ids()).containsExactly("20", "0");
    }

    @Test
    void sortingKeepsTheSelectionAndWorksOnWhatIsFiltered(FxRobot robot) {
        accept(robot, 0, 60);
        robot.interact(() -> {
            model.select(MadeUp.key(30));
            TableColumn<Entry, ?> column = column("difference");
            column.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        });
        assertThat(ids()).startsWith("40", "0", "41", "1");
        assertThat(selectedIds()).containsExactly("30");

        robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).setText("product:mouse"));
        assertThat(ids()).startsWith("41", "1", "46", "6");
    }

    private TableColumn<Entry, ?> column(String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }
}
