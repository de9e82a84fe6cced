package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What an analyst does with rows by the keyboard: walk, mark, note, copy and export. */
class DetectorKeysTest extends DetectorFixture {

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void arrowsAndLettersMoveTheSelection(FxRobot robot) {
        accept(robot, 0, 10);
        robot.interact(() -> {
            table.requestFocus();
            model.select(MadeUp.key(9));
        });
        robot.type(KeyCode.DOWN);
        assertThat(selectedKey()).isEqualTo(MadeUp.key(8));
        robot.type(KeyCode.J);
        assertThat(selectedKey()).isEqualTo(MadeUp.key(7));
        robot.type(KeyCode.K);
        assertThat(selectedKey()).isEqualTo(MadeUp.key(8));
        robot.type(KeyCode.END);
        assertThat(selectedKey()).isEqualTo(MadeUp.key(0));
        robot.type(KeyCode.ENTER);
        assertThat(detailFocused).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(model.selected().get()).isNull();
    }

    @Test
    void seenRowsLeaveTheBadgeAndCtrlZTakesItBack(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> {
            table.requestFocus();
            model.select(MadeUp.key(3));
        });
        robot.type(KeyCode.V);
        assertThat(model.openCount().get()).isEqualTo(3);
        assertThat(selectedKey()).isEqualTo(MadeUp.key(2));
        assertThat(row(robot, 0).getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("seen"));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.openCount().get()).isEqualTo(4);

        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.type(KeyCode.V);
        assertThat(model.openCount().get()).isZero();
    }

    @Test
    void aNoteIsWrittenInPlace(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> {
            table.requestFocus();
            model.select(MadeUp.key(3));
        });
        robot.type(KeyCode.M);
        TextArea note = robot.lookup("#note").queryAs(TextArea.class);
        robot.write("asked n");
        assertThat(note.getText()).isEqualTo("asked n");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(model.mark(MadeUp.key(3)).note()).isEqualTo("asked n");
        assertThat(note.getParent().isVisible()).isFalse();
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void rowsAreCopiedAsTextAndAsCsv(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard(robot).lines()).hasSize(2).first().asString().startsWith("3\tKeyboard\t500.00\t1,000.00");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(clipboard(robot).lines()).hasSize(3);
        assertThat(clipboard(robot)).contains("2025-09-16T08:03:00").contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void theViewIsExportedInItsOrder(FxRobot robot) throws Exception {
        accept(robot, 0, 30);
        Path target = folder.resolve("rows.csv");
        chosenFile = Optional.of(target);
        robot.interact(() -> view.controller().exportRows());
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> label(robot, ".view-message").contains("30 rows written"));
        List<String> lines = Files.readAllLines(target);
        assertThat(lines).hasSize(31);
        assertThat(lines.get(0)).startsWith("Severity,Transaction,Product");
        assertThat(lines.get(1)).startsWith("high,29,");
    }

    private static String clipboard(FxRobot robot) {
        StringBuilder text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }
}
