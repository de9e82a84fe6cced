package dev.tillwatch.app;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.record.TuningFile;
import dev.tillwatch.settings.Preferences;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.store.Shop;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole console on a stage of the headless screen until it is left, and what nothing in it caught. */
@NullUnmarked // what the toolkit does for its own sake returns null
final class OpenConsole implements Host, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final Watch watch;
    private final Scene scene;
    private final ConsoleSight sight;
    private final ConsoleTables tables;
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
        this.sight = new ConsoleSight(scene);
        this.tables = new ConsoleTables(sight);
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
                    + onFx(() -> sight.says("#status-state") + ", " + sight.says("#status-polled") + ", "
                            + sight.says("#status-rows") + ", " + uncaught));
        }
    }

    /** Waits until the shop answers and its past is loaded. */
    void awaitAll() {
        await(
                "the shop is read",
                () -> sight.says("#status-state").startsWith("Connected")
                        && !sight.says("#status-scanned").isEmpty()
                        && sight.says("#status-history").isEmpty());
    }

    Watch watch() {
        return watch;
    }

    Scene scene() {
        return scene;
    }

    /** What is seen in it. */
    ConsoleSight sight() {
        return sight;
    }

    /** The detectors' tables in it. */
    ConsoleTables tables() {
        return tables;
    }

    /** What nothing caught on the FX thread. */
    List<Throwable> uncaught() {
        return uncaught;
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
