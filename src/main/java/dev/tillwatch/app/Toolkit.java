package dev.tillwatch.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** Starts the toolkit, begins the program on its thread and waits until the program has ended. */
final class Toolkit {

    private Toolkit() {}

    /** What begins on the toolkit's thread; it completes {@code end} when it is over. */
    interface Program<T> {
        void begin(CompletableFuture<T> end) throws Exception;
    }

    /** Blocks until the end and answers what the program ended with, or throws it. */
    static <T> T run(Program<T> program) throws Exception {
        CompletableFuture<T> end = new CompletableFuture<>();
        Runnable begin = () -> {
            try {
                program.begin(end);
            } catch (Exception | Error failure) {
                end.completeExceptionally(failure);
            }
        };
        Platform.startup(begin);
        Platform.setImplicitExit(false);
        try {
            return end.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            Platform.exit();
        }
    }
}
