package dev.tillwatch.demo;

import dev.tillwatch.simulate.LiveTrade;
import dev.tillwatch.simulate.PlantBook;
import dev.tillwatch.simulate.Write;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the demo shop trade on: one daemon thread writes what is due by the shop's clock. Where the database goes away
 * it keeps what is due and tries again.
 */
final class DemoTraffic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTraffic.class);

    private static final long TICK_MILLIS = 100;
    private static final long AFTER_FAILURE_MILLIS = 1000;
    private static final long STOP_MILLIS = 3000;

    /**
     * Where the orders go.
     *
     * @param keepsTime the shop's time is ours to move; else the server has its own
     */
    record Target(DataSource source, PlantBook book, boolean keepsTime) {}

    private final Target target;
    private final LiveTrade trade;
    private final DemoClock clock;
    private final Deque<Write> due = new ArrayDeque<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    DemoTraffic(Target target, LiveTrade trade, DemoClock clock) {
        this.target = target;
        this.trade = trade;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("demo-traffic").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Ends the trade after the statement in work; what was due later is never written. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stop.await(0, TimeUnit.MILLISECONDS)) {
                trade();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Trades over one pair of connections until it is stopped or they fail. */
    private void trade() throws InterruptedException {
        try (LiveWriter writer = new LiveWriter(target.source(), target.book())) {
            do {
                LocalDateTime now = clock.now();
                due.addAll(trade.until(now));
                while (!due.isEmpty() && stop.getCount() > 0) {
                    writer.write(due.element());
                    due.remove();
                }
                if (target.keepsTime()) {
                    writer.tellTime(now);
                }
            } while (!stop.await(TICK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (SQLException e) {
            LOG.warn("The demo's orders could not be written; trying again.", e);
            stop.await(AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
