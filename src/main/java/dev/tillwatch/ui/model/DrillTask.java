package dev.tillwatch.ui.model;

import dev.tillwatch.explain.drill.DrillReport;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** One run of the drill; stopping it still gives the report of what was found. */
final class DrillTask extends Task<DrillReport> {

    private final ModelDesk desk;
    private volatile @Nullable Thread runner;

    DrillTask(ModelDesk desk) {
        this.desk = desk;
    }

    @Override
    protected DrillReport call() {
        runner = Thread.currentThread();
        return desk.drill((done, all) -> updateProgress(done, all));
    }

    void stop() {
        Thread running = runner;
        if (running != null) {
            running.interrupt();
        }
    }
}
