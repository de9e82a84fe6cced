package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the past oldest to newest by primary key, in chunks, on a thread and a connection of its own, and hands each to
 * the monitor; between the chunks and behind them it audits what has been read. After an error it waits and goes on
 * where it was.
 */
public final class HistoryLoader implements Runnable, AutoCloseable {

    /** Transactions read at once. */
    static final int CHUNK = 10_000;

    private static final Logger log = LoggerFactory.getLogger(HistoryLoader.class);

    /** After a failure the wait grows from here as that of the polls does, to the same length. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private static final long WAIT_MS = 50;
    private static final int MOST_YIELDS = 5;
    private static final long NANOS = 1_000_000;
    private static final long BETWEEN_AUDITS_MS = 1_000;

    /** While much is due the audit rests this many times as long as it works, to leave the server to the shop. */
    private static final int RESTS = 3;

    /** ms; what is due must not wait for a slow server more than once. */
    private static final long LONGEST_REST_MS = 15_000;

    private final Monitor monitor;
    private final TransactionSource source;
    private final AuditSource audit;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long passed;
    private long lastAudit;
    private int failures;
    private @Nullable LocalDateTime earliest;

    /** {@code source} must not be the one that the monitor polls. */
    public HistoryLoader(Monitor monitor, TransactionSource source, AuditSource audit) {
        this.monitor = monitor;
        this.source = source;
        this.audit = audit;
    }

    /** Loads everything up to the head of the first sweep, then audits until closed or interrupted. */
    @Override
    public void run() {
        try {
            ShopHead head = monitor.head();
            while (head == null && closed.getCount() > 0) {
                pause(WAIT_MS);
                head = monitor.head();
            }
            if (head != null) {
                replay();
            }
            if (head != null && !monitor.isHistoryComplete()) {
                load(head);
            }
            while (closed.getCount() > 0) {
                auditStep();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is recorded need not be read from the shop again. */
    private void replay() throws InterruptedException {
        boolean more = true;
        while (more && closed.getCount() > 0) {
            try {
                more = monitor.replay(source);
                while (closed.getCount() > 0 && !monitor.hasRoom()) {
                    pause(WAIT_MS);
                }
                failures = 0;
            } catch (ShopUnavailable failure) {
                log.warn("The past waits: {}", failure.getMessage());
                pause(longer());
            } catch (RuntimeException unforeseen) {
                log.error("A piece of the recorded past failed; it is told again.", unforeseen);
                pause(longer());
            }
        }
    }

    private void load(ShopHead head) throws InterruptedException {
        passed = head.firstTransaction() - 1;
        try (ChunkReader reader = new ChunkReader(monitor, source, head.lastTransaction(), CHUNK)) {
            while (closed.getCount() > 0 && !step(head, reader)) {
                if (System.nanoTime() - lastAudit >= BETWEEN_AUDITS_MS * NANOS) {
                    auditStep();
                }
                while (closed.getCount() > 0 && !monitor.hasRoom()) {
                    pause(WAIT_MS);
                }
            }
        }
    }

    private void auditStep() throws InterruptedException {
        long begun = System.nanoTime();
        lastAudit = begun;
        try {
            letThePollPass();
            boolean more = monitor.audit(audit);
            failures = 0;
            if (monitor.isHistoryComplete()) {
                long took = (System.nanoTime() - begun) / NANOS;
                pause(more ? Math.min(took * RESTS, LONGEST_REST_MS) : Math.max(0, BETWEEN_AUDITS_MS - took));
            }
        } catch (ShopUnavailable failure) {
            if (closed.getCount() > 0) {
                log.warn("The audit waits: {}", failure.getMessage());
            }
            pause(longer());
        } catch (RuntimeException unforeseen) {
            // Whoever leaves closes the memory under a step that is under way.
            if (closed.getCount() > 0) {
                log.error("A step of the audit failed; it is taken again.", unforeseen);
            }
            pause(longer());
        }
    }

    private long longer() {
        failures++;
        return PollPace.afterFailures(FIRST_WAIT, failures, RandomGenerator.getDefault())
                .toMillis();
    }

    /** One chunk; true when it was the last. */
    private boolean step(ShopHead head, ChunkReader reader) throws InterruptedException {
        while (closed.getCount() > 0) {
            letThePollPass();
            try {
                ChunkReader.Chunk chunk = reader.after(passed);
                boolean last = chunk.last();
                long to = last ? head.lastTransaction() : chunk.rows().getLast().id();
                chunk.rows().forEach(this::remember);
                if (monitor.showHistory(chunk.rows(), chunk.epoch(), progress(head, to, last))) {
                    passed = to;
                    failures = 0;
                    return last;
                }
            } catch (ShopUnavailable failure) {
                log.warn("History waits: {}", failure.getMessage());
                pause(longer());
            } catch (RuntimeException unforeseen) {
                // Were the thread to end, the window would say for ever that history is loading.
                log.error("A chunk of history failed; it is read again.", unforeseen);
                pause(longer());
            }
        }
        return true;
    }

    /** What is new comes first; where polls take all the time there is, history must not wait for ever. */
    private void letThePollPass() throws InterruptedException {
        for (int i = 0; i < MOST_YIELDS && monitor.isPolling() && closed.getCount() > 0; i++) {
            pause(WAIT_MS);
        }
    }

    private HistoryProgress progress(ShopHead head, long to, boolean last) {
        long first = head.firstTransaction() - 1;
        return new HistoryProgress(to - first, head.lastTransaction() - first, last, earliest);
    }

    private void remember(Transaction row) {
        LocalDateTime at = row.at();
        if (at != null && (earliest == null || at.isBefore(earliest))) {
            earliest = at;
        }
    }

    private void pause(long millis) throws InterruptedException {
        if (closed.await(millis, TimeUnit.MILLISECONDS)) {
            log.debug("History loading was closed");
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
