package dev.tillwatch.app.serve;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ShopUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets many requests share scans of the whole shop. Only one runs at a time, of all desks that take turns. Who comes
 * while it runs waits for the next one with all the others, so that no answer is older than its question. When nobody
 * waits for a scan any more it is stopped.
 */
final class ScanDesk implements AutoCloseable {

    private final Scan.Opener shop;
    private final Semaphore turn;
    private final Executor threads;
    private @Nullable Round running;
    private @Nullable Round next;
    private boolean queued;
    private boolean closed;

    /**
     * @param turn one permit, given in order, for this desk and all others that must not scan at the same time
     * @param threads one for each scan, in which it waits for its turn
     */
    ScanDesk(Scan.Opener shop, Semaphore turn, Executor threads) {
        this.shop = shop;
        this.turn = turn;
        this.threads = threads;
    }

    /** A place in the queue. */
    final class Ticket implements AutoCloseable {

        private final Round round;
        private final String detector;
        private boolean left;

        private Ticket(Round round, String detector) {
            this.round = round;
            this.detector = detector;
        }

        /** What the scan found; cancelled when this place or the desk was given up. */
        CompletableFuture<Map<String, List<Anomaly>>> result() {
            return round.result;
        }

        /** Gives the place up; a second time does nothing. */
        @Override
        public void close() {
            synchronized (ScanDesk.this) {
                if (!left) {
                    left = true;
                    leave(round, detector);
                }
            }
        }
    }

    /** Asks for what one detector finds. */
    synchronized Ticket join(String detector) {
        Round round = next == null ? new Round() : next;
        round.asked.add(detector);
        if (closed) {
            round.result.cancel(false);
        } else {
            next = round;
            queue();
        }
        return new Ticket(round, detector);
    }

    /** One thread waits, however many rounds were given up meanwhile. */
    private void queue() {
        if (!queued) {
            queued = true;
            threads.execute(this::takeTurn);
        }
    }

    private void takeTurn() {
        turn.acquireUninterruptibly();
        try {
            Round round = begin();
            if (round != null) {
                scan(round);
                end(round);
            }
        } finally {
            turn.release();
        }
    }

    /** Null where all who waited have gone. */
    private synchronized @Nullable Round begin() {
        queued = false;
        running = next;
        next = null;
        return running;
    }

    private void scan(Round round) {
        try (Scan scan = shop.open()) {
            Set<String> wanted = wanted(round, scan);
            if (!wanted.isEmpty()) {
                round.result.complete(scan.run(wanted));
            }
        } catch (ShopUnavailable | RuntimeException | Error failure) {
            // A shop too large for the memory must not keep everybody who comes later waiting.
            round.result.completeExceptionally(failure);
        }
    }

    /** Whoever comes later waits for the next round. */
    private synchronized Set<String> wanted(Round round, Scan scan) {
        round.scan = scan;
        return closed ? Set.of() : Set.copyOf(round.asked);
    }

    private synchronized void end(Round round) {
        round.scan = null;
        round.result.cancel(false);
        running = null;
    }

    private synchronized void leave(Round round, String detector) {
        round.asked.remove(detector);
        if (round.asked.isEmpty()) {
            round.result.cancel(false);
            next = next == round ? null : next;
            stop(round);
        }
    }

    private static void stop(Round round) {
        Scan scan = round.scan;
        if (scan != null) {
            // Closing may wait for the server, and whoever leaves must not.
            Thread.ofVirtual().start(scan::close);
        }
    }

    /** Stops what runs; nobody is served any more. */
    @Override
    public synchronized void close() {
        closed = true;
        for (Round round : List.of(running == null ? new Round() : running, next == null ? new Round() : next)) {
            round.result.cancel(false);
            stop(round);
        }
        next = null;
    }
}
