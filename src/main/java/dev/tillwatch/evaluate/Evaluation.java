package dev.tillwatch.evaluate;

import dev.tillwatch.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Runs studies side by side, as many as processors and memory allow; the results come in the order asked for. */
public final class Evaluation {

    private static final Texts TEXTS = Texts.of("evaluate");

    /** What a usual shop and one method need at most. */
    private static final long BYTES_A_STUDY = 800L * 1024 * 1024;

    private final Consumer<String> done;

    /** {@code done} hears of each study that ended. */
    public Evaluation(Consumer<String> done) {
        this.done = done;
    }

    public List<Result> run(List<Study> studies) throws Exception {
        AtomicInteger ended = new AtomicInteger();
        List<Result> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(sideBySide())) {
            List<Future<List<Result>>> running = studies.stream()
                    .map(study -> pool.submit(() -> {
                        List<Result> found = study.work().call();
                        done.accept(TEXTS.get("progress", study.name(), ended.incrementAndGet(), studies.size()));
                        return found;
                    }))
                    .toList();
            try {
                for (Future<List<Result>> each : running) {
                    results.addAll(each.get());
                }
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                throw failed.getCause() instanceof Exception cause ? cause : failed;
            }
        }
        return results;
    }

    private static int sideBySide() {
        Runtime machine = Runtime.getRuntime();
        long fit = machine.maxMemory() / BYTES_A_STUDY;
        return Math.clamp(fit, 1, machine.availableProcessors());
    }
}
