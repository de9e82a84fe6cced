package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.chart.Plot;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The left column as an analyst meets it. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class DetectorViewTest {

    @TempDir
    private Path folder;

    private final AtomicBoolean detailFocused = new AtomicBoolean();
    private Optional<Path> chosenFile = Optional.empty();
    private DetectorModel model;
    private DetectorView view;
    private TableView<Entry> table;

    @Start
    void start(Stage stage) {
        Fonts.load();
        model = new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory());
        DetectorPorts ports = new DetectorPorts(
                name -> chosenFile, work -> new Thread(work).start(), () -> true, () -> detailFocused.set(true));
        view = DetectorView.of(model, ports);
        Scene scene = new Scene(view.node(), 920, 700);
        Look.dress(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        table = table(scene);
    }

    @Test
    void theTableKeepsSelectionOrderAndScrollThroughAPoll(FxRobot robot) {
        accept(robot, 0, 200);
        robot.interact(() -> {
            table.scrollTo(100);
            model.select(MadeUp.key(95));
        });
        int first = firstVisible(robot);
        assertThat(first).isGreaterThan(50);
        List<Entry> order = List.copyOf(table.getItems());

        accept(robot, 200, 212);

        assertThat(table.getItems()).isEqualTo(order);
        assertThat(firstVisible(robot)).isEqualTo(first);
        assertThat(selectedIds()).containsExactly("95");
        assertThat(label(robot, "#pill")).isEqualTo("12 new");
    }

    @Test
    void aMergeKeepsTheSelectedRowAtItsPlaceOnTheScreen(FxRobot robot) {
        accept(robot, 0, 200);
        robot.interact(() -> {
            table.scrollTo(100);
            model.select(MadeUp.key(95));
        });
        double before = place(robot, "95");
        accept(robot, 200, 212);
        robot.interact(() -> table.requestFocus());
        robot.type(KeyCode.N);

        assertThat(table.getItems()).hasSize(212);
        assertThat(selectedIds()).containsExactly("95");
        assertThat(place(robot, "95")).isCloseTo(before, within(1.0));
        assertThat(robot.lookup("#pill").query().isVisible()).isFalse();
    }

    @Test
    void cellsGoAlongWithTheirRowsWhenNewOnesCome(FxRobot robot) {
        accept(robot, 0, 200);
        TableRow<?> second = row(robot, 1);
        Entry shown = table.getItems().get(1);

        accept(robot, 200, 203);

        assertThat(table.getItems().get(4)).isSameAs(shown);
        assertThat(row(robot, 4)).isSameAs(second);
        assertThat(second.getItem()).isSameAs(shown);
        assertThat(texts(second)).contains("198");
        for (int i = 0; i < 10; i++) {
            assertThat(texts(row(robot, i))).contains(Integer.toString(202 - i));
        }
    }

    @Test
    void aTabThatComesIntoViewShowsWhatHasChangedMeanwhile(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> {
            view.node().setVisible(false);
            model.accept(MadeUp.found(MadeUp.anomaly(3, Severity.LOW, "77.00")), MadeUp.NOW);
            model.accept(MadeUp.found(4, 6), MadeUp.NOW);
        });
        assertThat(table.getItems()).hasSize(4);
        assertThat(texts(row(robot, 0))).contains("500.00");

        robot.interact(() -> view.node().setVisible(true));

        assertThat(table.getItems()).hasSize(6);
        assertThat(texts(row(robot, 2))).contains("77.00").doesNotContain("500.00");
        assertThat(label(robot, "#count")).isEqualTo("6 of 6");
    }

    @Test
    void newRowsWaitWhileTheViewIsScrolledAndNothingIsSelected(FxRobot robot) {
        accept(robot, 0, 200);
        robot.interact(() -> table.scrollTo(100));
        accept(robot, 200, 203);
        assertThat(table.getItems()).hasSize(200);

        robot.interact(() -> table.scrollTo(0));
        accept(robot, 203, 204);
        assertThat(table.getItems()).hasSize(204);
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

    @Test
    void aWithdrawnRowIsStruckThroughWithItsReason(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> {
            model.select(MadeUp.key(0));
            model.accept(MadeUp.gone(new Withdrawal(MadeUp.key(3), "corrected", null)), MadeUp.NOW);
        });
        assertThat(table.getItems()).hasSize(4);
        assertThat(row(robot, 0).getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("withdrawn"));
        assertThat(row(robot, 0).lookupAll(".table-cell").stream().map(cell -> ((Labeled) cell).getText()))
                .anyMatch(text -> text != null && text.contains("corrected"));
    }

    @Test
    void anEmptyTableSaysWhatWasScanned(FxRobot robot) {
        accept(robot, 0, 0);
        assertThat(placeholder()).isEqualTo("The shop is being read.");

        LocalDateTime begun = MadeUp.NOW.minusMinutes(2);
        Coverage live = Coverage.NONE.with(new Coverage.Span(begun, MadeUp.NOW));
        scan(robot, live, false);
        assertThat(placeholder())
                .isEqualTo("No open anomalies in what is scanned so far: 16:40:58 to 16:42:58. Still being scanned:"
                        + " before 16:40:58.");

        LocalDateTime first = MadeUp.NOW.minusDays(400);
        scan(robot, live.with(new Coverage.Span(first, MadeUp.NOW.minusDays(100))), false);
        assertThat(placeholder())
                .isEqualTo("No open anomalies in what is scanned so far: Mon 12 Aug 2024 to 08 Jun 16:42, 16:40:58 to"
                        + " 16:42:58. Still being scanned: 08 Jun 16:42 to 16:40:58.");

        scan(robot, live.with(new Coverage.Span(first, begun)), true);
        assertThat(placeholder())
                .isEqualTo("No open anomalies. Scanned Mon 12 Aug 2024 to 16:42:58, 3,118 transactions.");
        assertThat(robot.lookup("#plot").query().getAccessibleText()).endsWith("Scanned: Mon 12 Aug 2024 to 16:42:58");
    }

    @Test
    void theKeyboardReachesTheChartWhichSaysWhatIsScanned(FxRobot robot) {
        scan(robot, Coverage.NONE.with(new Coverage.Span(MadeUp.NOW.minusMinutes(2), MadeUp.NOW)), false);
        robot.interact(() -> robot.lookup("#span-week").query().requestFocus());
        robot.type(KeyCode.TAB);

        assertThat(robot.lookup("#plot").query().isFocused()).isTrue();
        assertThat(label(robot, ".plot-tip"))
                .isEqualTo("Scanned: 16:40:58 to 16:42:58\nNot scanned yet: before 16:40:58");
    }

    private String placeholder() {
        return ((Label) table.getPlaceholder()).getText();
    }

    private void scan(FxRobot robot, Coverage coverage, boolean complete) {
        HistoryProgress history = new HistoryProgress(complete ? 4 : 1, 4, complete, null);
        robot.interact(() -> model.accept(new Sweep(MadeUp.NOW, Map.of(), Map.of(), history, 5_000, 3_118, coverage)));
    }

    @Test
    void aLostConnectionIsSaidAndTheTableStays(FxRobot robot) {
        accept(robot, 0, 4);
        robot.interact(() -> model.connectionLost(MadeUp.NOW.plusMinutes(8)));
        assertThat(label(robot, "#stale")).isEqualTo("read up to 16:42:58");
        assertThat(table.getItems()).hasSize(4);
        Plot plot = robot.lookup("#plot").queryAs(Plot.class);
        assertThat(Objects.requireNonNull(plot.shown()).hatches()).hasSize(1);
        accept(robot, 4, 4);
        assertThat(robot.lookup("#stale").query().isVisible()).isFalse();
    }

    @Test
    void noRowIsCutAtTheBottom(FxRobot robot) {
        accept(robot, 0, 100);
        for (double height : new double[] {700, 689, 651, 600}) {
            robot.interact(() -> {
                table.getScene().getWindow().setHeight(height);
                table.getScene().getRoot().layout();
            });
            assertThat((table.getHeight() - 28) % 24).isZero();
        }
    }

    private void accept(FxRobot robot, int from, int to) {
        robot.interact(() -> model.accept(MadeUp.found(from, to), MadeUp.NOW));
    }

    private String label(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    /** Where a row stands below the head, in px. */
    private double place(FxRobot robot, String id) {
        int first = firstVisible(robot);
        return ((VirtualFlow<?>) table.lookup(".virtual-flow"))
                        .getFirstVisibleCell()
                        .getLayoutY()
                + (ids().indexOf(id) - first) * 24;
    }

    private int firstVisible(FxRobot robot) {
        robot.interact(table::layout);
        return ((VirtualFlow<?>) table.lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex();
    }

    private TableRow<?> row(FxRobot robot, int index) {
        robot.interact(table::layout);
        return (TableRow<?>) ((VirtualFlow<?>) table.lookup(".virtual-flow")).getCell(index);
    }

    /** What its cells say. */
    private static List<String> texts(TableRow<?> row) {
        return row.lookupAll(".table-cell").stream()
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList();
    }

    private TableColumn<Entry, ?> column(String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids() {
        return table.getItems().stream().map(entry -> entry.key().id()).toList();
    }

    private List<String> selectedIds() {
        ObservableList<Entry> selected = table.getSelectionModel().getSelectedItems();
        return selected.stream().map(entry -> entry.key().id()).toList();
    }

    private AnomalyKey selectedKey() {
        Row row = model.selected().get();
        return row == null ? null : row.key();
    }

    private static String clipboard(FxRobot robot) {
        StringBuilder text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Entry> table(Scene scene) {
        return (TableView<Entry>) scene.lookup("#table-transaction");
    }
}
