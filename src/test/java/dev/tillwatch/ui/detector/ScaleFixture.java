package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Severity;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.settings.SeenMarks;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A tab over a store of so many anomalies that few of them are in memory. */
@NullUnmarked // the toolkit calls start() before each test
abstract class ScaleFixture extends TabFixture {

    static final int FEWER = 20_000;
    static final int OLD_AND_DEAR = 17;
    private static final int PIECE = 10_000;

    final ExecutorService looks = Executors.newSingleThreadExecutor();
    private final Scratch rows = Scratch.open();
    TableModel shown;

    /** Shows it empty; for the {@code @Start} of each test class, since an inherited one is not found. */
    final void show(Stage stage) {
        DetectorModel tab =
                new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory(), new Past(rows, new FxAside(looks)));
        shown = tab.tables().getFirst();
        show(stage, tab, ports());
    }

    /** All are in the store; of the window's rows only those are handed over that it can hold. */
    final void find(FxRobot robot, int count) {
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

    final DetectorPorts ports() {
        return new DetectorPorts(name -> chosenFile, looks, () -> true, () -> {});
    }

    final void accept(FxRobot robot, Detection found) {
        rows.note("price", found);
        robot.interact(() -> model.accept(found, MadeUp.NOW));
    }

    final List<String> idsNow() {
        return ask(this::ids);
    }

    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> ask(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("not in time", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
