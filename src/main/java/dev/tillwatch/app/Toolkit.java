package dev.tillwatch.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** Starts the toolkit, begins the program on its thread and waits until the program has ended. */
final class Toolkit {

    private Toolkit() {}

    /** What begins on the toolkit's thread; it completes {@code end} when it is over. */
    interface Program {
        void begin(CompletableFuture<Void> end) throws Exception;
    }

    /** Blocks until the end; throws what the program ended with. */
    static void run(Program program) throws Exception {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Runnable begin = () -> {
            try {
                program.begin(end);
            } catch (Exception failure) {
                end.completeExceptionally(failure);
            }
        };
        Platform.startup(begin);
        Platform.setImplicitExit(false);
        try {
            end.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            Platform.exit();
        }
    }
}
