package dev.tillwatch.ui.model;

import dev.tillwatch.explain.drill.Drill;
import dev.tillwatch.explain.drill.DrillReport;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** One run of the drill; stopping it still gives the report of what was found. */
final class DrillTask extends Task<DrillReport> {

    private final ModelDesk desk;
    private @Nullable Thread runner;
    private boolean stopped;

    DrillTask(ModelDesk desk) {
        this.desk = desk;
    }

    @Override
    protected DrillReport call() {
        begin(Thread.currentThread());
        return desk.drill(new Told());
    }

    /** Says in the task's message how far it is, and what it waits for. */
    private final class Told implements Drill.Progress {

        private int done;
        private int all;

        @Override
        public void asked(int nowDone, int ofAll) {
            done = nowDone;
            all = ofAll;
            updateProgress(done, all);
            updateMessage(Bits.TEXTS.get("drill.asked", done, all));
        }

        @Override
        public void waits(String sentence) {
            updateMessage(Bits.TEXTS.get("drill.waits", done, all, sentence));
        }
    }

    /** A drill that is stopped before it has begun ends at its first question. */
    private synchronized void begin(Thread running) {
        runner = running;
        if (stopped) {
            running.interrupt();
        }
    }

    synchronized void stop() {
        stopped = true;
        if (runner != null) {
            runner.interrupt();
        }
    }
}
