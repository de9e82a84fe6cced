package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.PollPace;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the shop again and again on one worker thread and hands each result to the model: the only crossing from the
 * feed to the FX thread.
 *
 * <p>A sweep carries what changed since the one before, so none may be lost: a poll under way is never interrupted,
 * pausing lets polls pass empty instead of cancelling them, and every result goes through a queue that the next
 * crossing empties.
 */
public final class MonitorService extends ScheduledService<Boolean> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MonitorService.class);
    private static final Texts TEXTS = Texts.of("feed");

    /** A sweep and when its poll began. */
    private record Arrival(Sweep sweep, Instant started) {}

    private final SweepSource source;
    private final ConsoleModel model;
    private final InstantSource clock;
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("monitor").factory());
    private volatile boolean paused;
    private volatile boolean asked;
    private volatile Instant started;
    private volatile java.time.Duration took = java.time.Duration.ZERO;
    private java.time.Duration interval = PollPace.USUAL;

    public MonitorService(SweepSource source, ConsoleModel model, InstantSource clock) {
        this.source = source;
        this.model = model;
        this.clock = clock;
        this.started = clock.instant();
        setExecutor(this::work);
        setPeriod(millis(interval));
        setBackoffStrategy(service -> millis(
                PollPace.afterFailures(interval, service.getCurrentFailureCount(), ThreadLocalRandom.current())));
    }

    /** Polls this often, where the server is not too slow for it. */
    public void pollEvery(java.time.Duration newInterval) {
        interval = newInterval;
        setPeriod(millis(newInterval));
    }

    /** Polls no more until {@link #resume}; what a poll under way brings is still shown. */
    public void pause() {
        paused = true;
        model.feed().pause(true);
    }

    public void resume() {
        paused = false;
        model.feed().pause(false);
        pollNow();
    }

    /** Polls at once, even while paused, unless a poll is under way: then once more at the usual time. */
    public void pollNow() {
        asked = true;
        if (getState() != State.RUNNING && !worker.isShutdown()) {
            // Not restart(): that one forgets to stop the timer of the poll that waits.
            cancel();
            reset();
            start();
        }
    }

    @Override
    protected Task<Boolean> createTask() {
        return new Poll();
    }

    @Override
    protected void succeeded() {
        setPeriod(millis(PollPace.afterPoll(interval, took)));
        super.succeeded();
        deliver();
    }

    @Override
    protected void failed() {
        Throwable failure = getException();
        super.failed();
        deliver();
        Instant nextTry = started.plusMillis((long) getCumulativePeriod().toMillis());
        boolean away = failure instanceof ShopUnavailable unavailable && unavailable.isAway();
        model.feed().failed(sentence(failure), away, nextTry.isBefore(clock.instant()) ? clock.instant() : nextTry);
    }

    /** Stops polling and returns at once: a poll under way ends with its statement, and what it brings is for nobody. */
    @Override
    public void close() {
        cancel();
        worker.shutdown();
    }

    /** A start that the toolkit had queued before the close comes too late and is dropped. */
    private void work(Runnable poll) {
        if (!worker.isShutdown()) {
            worker.execute(() -> {
                poll.run();
                // Behind the poll, so that nobody waits for the disk to see what it brought.
                source.settle();
            });
        }
    }

    private void deliver() {
        for (Arrival arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
            model.accept(arrival.sweep(), arrival.started());
        }
    }

    private static Duration millis(java.time.Duration duration) {
        return Duration.millis((double) duration.toMillis());
    }

    private String sentence(Throwable failure) {
        if (failure instanceof ShopUnavailable) {
            if (model.feed().state().get().outage() == null) {
                LOG.warn("The shop cannot be read; it is tried again until it can.", failure);
            }
            return String.valueOf(failure.getMessage());
        }
        LOG.error("A poll failed.", failure);
        return TEXTS.get("poll.failed");
    }

    /** One poll; a cancel leaves it running, so that its rows are not lost. */
    private final class Poll extends Task<Boolean> {

        @Override
        protected Boolean call() throws ShopUnavailable {
            if (paused && !asked) {
                took = java.time.Duration.ZERO;
                return false;
            }
            asked = false;
            Instant begin = clock.instant();
            started = begin;
            arrivals.add(new Arrival(source.sweep(), begin));
            took = java.time.Duration.between(begin, clock.instant());
            return true;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return super.cancel(false);
        }
    }
}
