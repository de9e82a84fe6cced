package dev.tillwatch.ui.detector;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work on an executor for the FX thread. */
public record FxAside(Executor executor) implements Aside {

    private static final Logger LOG = LoggerFactory.getLogger(FxAside.class);

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then, Runnable failed) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() {
                return work.get();
            }
        };
        task.setOnSucceeded(done -> then.accept(task.getValue()));
        task.setOnFailed(event -> {
            if (!(task.getException() instanceof CancellationException)) {
                LOG.error("Rows could not be looked through.", task.getException());
            }
            failed.run();
        });
        try {
            executor.execute(task);
        } catch (RejectedExecutionException left) {
            LOG.debug("The console was left; nothing is looked for.", left);
        }
    }
}
