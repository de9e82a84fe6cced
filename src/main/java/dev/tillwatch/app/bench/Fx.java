package dev.tillwatch.app.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Runs a step of the benchmark on the FX thread and waits for it. */
final class Fx {

    private Fx() {}

    static <T> T call(Callable<T> step) throws Exception {
        FutureTask<T> task = new FutureTask<>(step);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    static void run(Runnable step) throws Exception {
        call(() -> {
            step.run();
            return true;
        });
    }
}
