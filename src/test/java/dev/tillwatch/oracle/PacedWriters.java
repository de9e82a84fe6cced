package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Several writers that take the steps they are given, so that a slow machine writes as much beside a feed as a fast one. */
final class PacedWriters implements AutoCloseable {

    private static final int WRITERS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final Semaphore turns = new Semaphore(0);
    private final List<Future<Integer>> working = new ArrayList<>();
    private volatile boolean resting;

    PacedWriters(DataSource shop, long seed) {
        for (int i = 1; i <= WRITERS; i++) {
            working.add(threads.submit(new ShopWriter(shop, seed * WRITERS + i, this::turn)));
        }
    }

    private boolean turn() {
        turns.acquireUninterruptibly();
        return !resting;
    }

    /** Lets them take so many steps more between them. */
    void go(int steps) {
        turns.release(steps);
    }

    /** Waits until all have committed what was open; each has written something. */
    void rest() throws Exception {
        resting = true;
        turns.release(WRITERS);
        for (Future<Integer> writer : working) {
            assertThat(writer.get()).isPositive();
        }
    }

    @Override
    public void close() {
        resting = true;
        turns.release(WRITERS);
        threads.close();
    }
}
