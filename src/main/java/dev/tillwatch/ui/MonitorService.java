package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.PollPace;
import dev.tillwatch.monitor.ShopUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the shop again and again on one worker thread and hands each result to the model: the only crossing from the
 * feed to the FX thread.
 *
 * <p>A sweep carries what changed since the one before, so none may be lost: a poll under way is never interrupted,
 * pausing lets polls pass empty instead of cancelling them, and every result goes through a queue that the next
 * crossing empties.
 *
 * <p>The next poll waits in the worker's own queue, which goes by a clock that nobody sets: JavaFX's ScheduledService goes
 * by the time of day, and rests for two hours where that is set back by two.
 */
public final class MonitorService extends Service<Boolean> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MonitorService.class);
    private static final Texts TEXTS = Texts.of("feed");

    /** What a poll brings the model, and when it began by the steady clock. */
    private record Arrival(Consumer<Instant> sweep, Instant started) {}

    private final SweepSource source;
    private final ConsoleModel model;
    private final Clocks clocks;
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("monitor").factory());
    private Future<?> next = CompletableFuture.completedFuture(null);
    private Duration pace = Duration.ZERO;
    private int failures;
    private volatile boolean paused;
    private volatile boolean asked;
    private volatile Instant started;
    private volatile Duration took = Duration.ZERO;
    private Duration interval = PollPace.USUAL;

    /**
     * What time it is.
     *
     * @param day the time of day, which may be set
     * @param steady how much time has passed, which may not
     */
    public record Clocks(InstantSource day, InstantSource steady) {}

    public MonitorService(SweepSource source, ConsoleModel model, Clocks clocks) {
        this.source = source;
        this.model = model;
        this.clocks = clocks;
        this.started = clocks.steady().instant();
        setExecutor(this::work);
    }

    /** Polls this often, where the server is not too slow for it. */
    public void pollEvery(Duration newInterval) {
        interval = newInterval;
    }

    /** From the begin of one poll to the begin of the next, as things are. */
    Duration pace() {
        return pace;
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
            next.cancel(false);
            cancel();
            pollAfter(Duration.ZERO);
        }
    }

    @Override
    protected Task<Boolean> createTask() {
        return new Poll();
    }

    @Override
    protected void succeeded() {
        failures = 0;
        pollAfter(PollPace.afterPoll(interval, took));
        deliver();
    }

    @Override
    protected void failed() {
        Throwable failure = getException();
        failures++;
        pollAfter(PollPace.afterFailures(interval, failures, ThreadLocalRandom.current()));
        deliver();
        boolean away = failure instanceof ShopUnavailable unavailable && unavailable.isAway();
        model.feed().failed(sentence(failure), away, clocks.day().instant().plus(untilNext()));
    }

    /** Stops polling and returns at once: a poll under way ends with its statement, and what it brings is for nobody. */
    @Override
    public void close() {
        next.cancel(false);
        cancel();
        worker.shutdown();
    }

    /** A start that the toolkit had queued before the close comes too late and is dropped. */
    private void work(Runnable poll) {
        if (!worker.isShutdown()) {
            next = worker.schedule(
                    () -> {
                        poll.run();
                        // Behind the poll, so that nobody waits for the disk to see what it brought.
                        source.settle();
                    },
                    untilNext().toNanos(),
                    TimeUnit.NANOSECONDS);
        }
    }

    /** {@code newPace} after the last poll began, or at once where that is over. */
    private void pollAfter(Duration newPace) {
        pace = newPace;
        reset();
        start();
    }

    private Duration untilNext() {
        Duration left = pace.minus(Duration.between(started, clocks.steady().instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void deliver() {
        for (Arrival arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
            arrival.sweep().accept(arrival.started());
        }
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
            Instant begin = clocks.steady().instant();
            started = begin;
            if (paused && !asked) {
                took = Duration.ZERO;
                return false;
            }
            asked = false;
            arrivals.add(new Arrival(model.prepare(source.sweep()), begin));
            took = Duration.between(begin, clocks.steady().instant());
            return true;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return super.cancel(false);
        }
    }
}
