package dev.tillwatch.app;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.record.TuningFile;
import dev.tillwatch.settings.Preferences;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.store.Shop;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.detector.Entry;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole console on a stage of the headless screen: what an analyst sees of it, and what nothing in it caught. */
@NullUnmarked // a node that is not there fails the test by itself
final class OpenConsole implements Host, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Watch watch;
    private final Scene scene;
    private boolean left;

    /** Opens it over a shop, which it closes at the end, and begins to poll. */
    OpenConsole(Shop shop) {
        this(shop, new Choices(Preferences.DEFAULT, ZoneId.systemDefault(), kept -> {}));
    }

    /** The same with choices that outlast it. */
    OpenConsole(Shop shop, Choices choices) {
        Subject subject = new Subject(
                shop,
                "the shop",
                "",
                new Subject.Keep(
                        SeenMarks.inMemory(),
                        TuningFile.inMemory(Tuning.DEFAULT.with(RuleSet.CLASSIC)),
                        Scratch::open,
                        () -> {}));
        List<Throwable> caught = uncaught;
        Stage stage = stage();
        this.watch = onFx(() -> {
            Fonts.load();
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> caught.add(failure));
            return Watch.begin(subject, choices, Optional.empty(), this);
        });
        this.scene = onFx(() -> {
            Scene made = new Scene(watch.root(), WIDTH, HEIGHT);
            Look.dress(made, Theme.DARK);
            stage.setScene(made);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return made;
        });
    }

    private static Stage stage() {
        try {
            return FxToolkit.registerPrimaryStage();
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    /** Runs on the FX thread and waits. */
    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    /** Waits until the condition holds on the FX thread. */
    void await(String what, Callable<Boolean> condition) {
        awaitAside(what, () -> onFx(condition));
    }

    /** Waits until the condition holds, which may block: it is asked on the test's thread. */
    void awaitAside(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what + "; the window says: "
                    + onFx(() -> says("#status-state") + ", " + says("#status-polled") + ", " + says("#status-rows")
                            + ", " + uncaught));
        }
    }

    /** Waits until the shop answers and its past is loaded. */
    void awaitAll() {
        await(
                "the shop is read",
                () -> says("#status-state").startsWith("Connected")
                        && !says("#status-scanned").isEmpty()
                        && says("#status-history").isEmpty());
    }

    Watch watch() {
        return watch;
    }

    Scene scene() {
        return scene;
    }

    /** What nothing caught on the FX thread. */
    List<Throwable> uncaught() {
        return uncaught;
    }

    /** The words of a label, empty where it is not shown; on the FX thread. */
    String says(String id) {
        return node(id) instanceof Label label && isShown(label) ? label.getText() : "";
    }

    /** Whether a node is shown; on the FX thread. */
    boolean shows(String id) {
        Node node = node(id);
        return node != null && isShown(node);
    }

    /** Looking a node up at every pulse would cost more than what is tested. */
    private Node node(String id) {
        return known(id, () -> scene.lookup(id));
    }

    private Node known(String name, Supplier<Node> lookUp) {
        Node node = nodes.get(name);
        if (node == null) {
            node = lookUp.get();
            nodes.put(name, node);
        }
        return node;
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    /** Hears the words of a label from now on, those of now first. */
    void hear(String id, Consumer<String> listener) {
        onFx(() -> ((Label) node(id)).textProperty().subscribe(listener));
    }

    /** Presses a button without the mouse: the screen of the tests is narrower than the window may be. */
    void press(String id) {
        onFx(() -> {
            ((Button) node(id)).fire();
            return null;
        });
    }

    /** Selects a row by its place in the table, or nothing below zero. */
    void select(String detector, String kind, int row) {
        onFx(() -> {
            table(detector, kind).getSelectionModel().clearSelection();
            if (row >= 0) {
                table(detector, kind).getSelectionModel().select(row);
            }
            return null;
        });
    }

    /** The selected row; on the FX thread. */
    AnomalyKey selected(String detector, String kind) {
        return table(detector, kind).getSelectionModel().getSelectedItem().key();
    }

    /** The place of the tab in view; on the FX thread. */
    int tab() {
        return ((TabPane) scene.lookup(".tabs")).getSelectionModel().getSelectedIndex();
    }

    /** Brings the tab of this detector into view; on the FX thread. */
    void bringIntoView(String detector) {
        watch.choose(detector);
    }

    /** The same from any other thread. */
    void choose(String detector) {
        onFx(() -> {
            watch.choose(detector);
            return null;
        });
    }

    /** What the badges of the detectors' tabs say, in their order; on the FX thread. */
    List<String> badges() {
        return ((TabPane) scene.lookup(".tabs"))
                .getTabs().stream()
                        .map(tab -> (Label) tab.getGraphic().lookup(".badge"))
                        .filter(Objects::nonNull)
                        .map(Label::getText)
                        .toList();
    }

    /** The view of a detector, in view or not; on the FX thread. */
    Node view(String detector) {
        List<String> ids =
                Detectors.classic().stream().map(factory -> factory.id()).toList();
        return ((StackPane) node("#views")).getChildren().get(ids.indexOf(detector));
    }

    /** A detector's table of this kind of rows; on the FX thread. */
    @SuppressWarnings("unchecked")
    TableView<Entry> table(String detector, String kind) {
        return (TableView<Entry>) known(detector + kind, () -> view(detector).lookup("#table-" + kind));
    }

    /** The tables of a detector; on the FX thread. */
    List<TableView<Entry>> tables(String detector) {
        return Detectors.classic().stream()
                .filter(factory -> factory.id().equals(detector))
                .flatMap(factory -> factory.tables().stream())
                .map(spec -> table(detector, spec.kind()))
                .toList();
    }

    /** The words of every row that is drawn, cell by cell; on the FX thread. */
    List<List<String>> drawn(String detector, String kind) {
        VirtualFlow<?> flow = (VirtualFlow<?>)
                known(detector + kind + "-rows", () -> table(detector, kind).lookup(".virtual-flow"));
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        List<List<String>> rows = new ArrayList<>();
        for (int i = first == null ? 0 : first.getIndex(); last != null && i <= last.getIndex(); i++) {
            rows.add(flow.getCell(i).getChildrenUnmodifiable().stream()
                    .filter(TableCell.class::isInstance)
                    .map(cell -> ((Labeled) cell).getText())
                    .map(text -> text == null ? "" : text)
                    .toList());
        }
        return rows;
    }

    /** All words within a node, as they are set; on the FX thread. */
    static String words(Node root) {
        return root.lookupAll("*").stream()
                .map(node -> switch (node) {
                    // A label's skin has a text of its own, which says the same.
                    case javafx.scene.text.Text text -> text.getParent() instanceof Labeled ? "" : text.getText();
                    case Labeled labeled -> labeled.getText();
                    default -> "";
                })
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    /** Keeps the thread that does what blocks busy, until the latch is let go. */
    CountDownLatch holdBackground() {
        CountDownLatch held = new CountDownLatch(1);
        background.execute(() -> {
            try {
                held.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        return held;
    }

    /** Leaves the shop as the program does; what blocks goes on behind. */
    void leave() {
        if (!left) {
            left = true;
            onFx(() -> {
                watch.leave(background);
                return null;
            });
            background.shutdown();
        }
    }

    /** Whether all that blocked has ended. */
    boolean isClosed() {
        return background.isTerminated();
    }

    @Override
    public void close() {
        leave();
        CountDownLatch drawn = new CountDownLatch(1);
        onFx(() -> {
            scene.setRoot(new StackPane());
            scene.addPostLayoutPulseListener(drawn::countDown);
            Platform.requestNextPulse();
            return null;
        });
        // A scene that is hidden before it is drawn again keeps the nodes that it was to draw.
        awaitAside("the window is drawn without the console", () -> drawn.getCount() == 0);
        onFx(() -> {
            scene.getWindow().hide();
            return null;
        });
        awaitAside("the shop is closed", this::isClosed);
    }

    @Override
    public void toggleFullScreen() {}

    @Override
    public void connectElsewhere() {}

    @Override
    public void judgeAnew() {}

    @Override
    public void quit() {}

    @Override
    public Optional<Path> chooseExport(String suggestedName) {
        return Optional.empty();
    }
}
