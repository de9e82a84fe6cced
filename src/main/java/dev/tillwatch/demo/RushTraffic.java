package dev.tillwatch.demo;

import dev.tillwatch.simulate.Draft;
import dev.tillwatch.simulate.Rush;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a rush of orders at an even rate, for measuring: one daemon thread, each order committed whole with its items. */
public final class RushTraffic implements AutoCloseable {

    /** Hears of every commit, on the writing thread. */
    @FunctionalInterface
    public interface Heard {
        void committed(long transactionId, Draft draft);
    }

    /**
     * How fast.
     *
     * @param perSecond orders a real second
     * @param clock the shop's time, which the traffic tells the shop
     */
    record Speed(int perSecond, DemoClock clock) {}

    private static final Logger LOG = LoggerFactory.getLogger(RushTraffic.class);

    private static final long PAUSE_MILLIS = 2;
    private static final long STOP_MILLIS = 3000;
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final RushWriter writer;
    private final Rush rush;
    private final Speed speed;
    private final Heard heard;
    private final AtomicLong written = new AtomicLong();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("rush").unstarted(this::run);

    RushTraffic(RushWriter writer, Rush rush, Speed speed, Heard heard) {
        this.writer = writer;
        this.rush = rush;
        this.speed = speed;
        this.heard = heard;
    }

    void start() {
        thread.start();
    }

    /** Orders committed so far. */
    public long written() {
        return written.get();
    }

    /** Ends the rush after the order in work. */
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
        try (writer) {
            long begun = System.nanoTime();
            long told = begun;
            do {
                LocalDateTime now = speed.clock().now();
                long elapsed = System.nanoTime() - begun;
                long due = elapsed * speed.perSecond() / TimeUnit.SECONDS.toNanos(1);
                while (written.get() < due && stop.getCount() > 0) {
                    write(now.truncatedTo(ChronoUnit.SECONDS));
                }
                if (System.nanoTime() - told > TELL_NANOS) {
                    told = System.nanoTime();
                    writer.tellTime(now);
                }
            } while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (SQLException e) {
            LOG.error("The rush ended early: an order could not be written.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(LocalDateTime now) throws SQLException {
        Draft draft = rush.next(now);
        long id = writer.write(draft);
        heard.committed(id, draft);
        written.incrementAndGet();
    }
}
