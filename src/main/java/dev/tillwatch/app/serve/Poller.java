package dev.tillwatch.app.serve;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.PollPace;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.ui.SweepSource;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the shop again and again on a thread of its own, which does nothing for any client. */
final class Poller implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Texts TEXTS = Texts.of("serve");

    /** Hears of each poll, on the poller's thread. */
    interface Hearing {
        void began();

        void swept(Sweep sweep);

        /** {@code away}: no server answers; false: one does, or none was asked. */
        void failed(String sentence, boolean away);
    }

    private final SweepSource source;
    private final Hearing hearing;
    private final CountDownLatch closed = new CountDownLatch(1);

    Poller(SweepSource source, Hearing hearing) {
        this.source = source;
        this.hearing = hearing;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("monitor").start(this);
    }

    @Override
    public void run() {
        int failures = 0;
        try {
            boolean goOn = true;
            while (goOn) {
                long begun = System.nanoTime();
                failures = poll(failures == 0) ? 0 : failures + 1;
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                Duration period = failures == 0
                        ? PollPace.afterPoll(PollPace.USUAL, took)
                        : PollPace.afterFailures(PollPace.USUAL, failures, ThreadLocalRandom.current());
                goOn = !closed.await(begun + period.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was answered; an outage is logged at its begin. */
    private boolean poll(boolean healthy) {
        hearing.began();
        try {
            hearing.swept(source.sweep());
            source.settle();
            return true;
        } catch (ShopUnavailable failure) {
            if (healthy && closed.getCount() > 0) {
                LOG.warn("The shop cannot be read; it is tried again until it can.", failure);
            }
            hearing.failed(String.valueOf(failure.getMessage()), failure.isAway());
        } catch (RuntimeException | Error unforeseen) {
            // Were the thread to end, the service would stand still and say nothing.
            LOG.error("A poll failed.", unforeseen);
            hearing.failed(TEXTS.get("poll.failed"), false);
        }
        return false;
    }

    /** Begins no further poll. */
    @Override
    public void close() {
        closed.countDown();
    }
}
