package dev.tillwatch.app;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Reading;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.record.Kept;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.store.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The feed as the main class of a process that is to be killed: it polls without end, says so line by line, and stands
 * still for ever at the moment that was chosen for its death.
 */
public final class FeedChild {

    /** Polls after which a state is kept, so that a short run keeps several. */
    private static final int POLLS_A_STATE = 4;

    private final Moment death;
    private final AtomicInteger left;
    private int polls;
    private boolean isStateWritten;

    /** @param passes how often the moment goes by before it is that of the death */
    private FeedChild(Moment death, int passes) {
        this.death = death;
        this.left = new AtomicInteger(passes);
    }

    /** The folder of the record, the moment and how often it passes; the shop is in the environment. */
    public static void main(String[] arguments) throws Exception {
        Thread.ofPlatform().daemon().start(FeedChild::endWithWhoStartedIt);
        FeedChild child = new FeedChild(Moment.valueOf(arguments[1]), Integer.parseInt(arguments[2]));
        try (Shop shop =
                Shop.open(Environment.load(Path.of(""), System.getenv()).shop().orElseThrow())) {
            Tuning tuning = Tuning.DEFAULT.with(RuleSet.CLASSIC);
            Feed feed = new Feed(shop, tuning, () -> child.open(Path.of(arguments[0])));
            while (true) {
                var sweep = feed.sweep();
                if (!sweep.failures().isEmpty()) {
                    throw new IllegalStateException(sweep.failures().toString());
                }
                feed.settle();
                lookAtTheRows(feed);
                say("polled");
            }
        }
    }

    /** As the window does, which has all rows written that were noted so far. */
    private static void lookAtTheRows(Feed feed) {
        for (DetectorFactory factory : Detectors.classic()) {
            for (TableSpec table : factory.tables()) {
                feed.rows().page(FoundRows.Query.newest(factory.id(), table.kind(), 1));
            }
        }
    }

    /** Who started it holds the other end of its input. */
    private static void endWithWhoStartedIt() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException gone) {
            // As good as the end of the input.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private void pass(Moment moment) {
        if (moment == death && left.decrementAndGet() == 0) {
            say("at " + moment);
            standStill();
        }
    }

    private static void standStill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Kept open(Path folder) {
        try {
            ShopRecord record = ShopRecord.open(folder);
            say("knows " + record.memory().shown());
            return new Watched(record, watched(record.memory()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FeedMemory watched(FeedMemory memory) {
        return (FeedMemory) Proxy.newProxyInstance(
                FeedChild.class.getClassLoader(),
                new Class<?>[] {FeedMemory.class},
                (proxy, method, arguments) -> call(memory, method, arguments));
    }

    private @Nullable Object call(FeedMemory memory, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "isStateOld" -> memory.isStateOld() || polls % POLLS_A_STATE == 0;
            case "keep" -> {
                FeedMemory.StateWriter state = (FeedMemory.StateWriter) Objects.requireNonNull(arguments)[0];
                memory.keep(out -> {
                    state.write(out);
                    out.flush();
                    pass(Moment.STATE_HALF_WRITTEN);
                });
                pass(Moment.STATE_WRITTEN);
                isStateWritten = true;
                yield null;
            }
            case "commit" -> {
                pass(Moment.BEFORE_COMMIT);
                memory.commit();
                if (isStateWritten) {
                    isStateWritten = false;
                    say("state");
                }
                pass(Moment.AFTER_COMMIT);
                yield null;
            }
            case "show" -> {
                Object changed = run(memory, method, arguments);
                pass(Moment.IN_MID_SWEEP);
                yield changed;
            }
            default -> run(memory, method, arguments);
        };
    }

    private static @Nullable Object run(FeedMemory memory, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(memory, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** A record that says when its moments come. */
    private final class Watched implements Kept {

        private final Kept record;
        private final FeedMemory memory;

        Watched(Kept record, FeedMemory memory) {
            this.record = record;
            this.memory = memory;
        }

        @Override
        public FeedMemory memory() {
            return memory;
        }

        @Override
        public FoundRows rows() {
            return record.rows();
        }

        @Override
        public List<Reading> readings(String detector) {
            return record.readings(detector);
        }

        @Override
        public Map<String, Detection> note(Map<String, Detection> found) {
            Map<String, Detection> named = record.note(found);
            polls++;
            pass(Moment.ROWS_NOTED);
            return named;
        }

        @Override
        public void write() {
            record.write();
        }

        @Override
        public void writeIfMuch() {
            record.writeIfMuch();
        }

        @Override
        public Set<Long> nameless() {
            return record.nameless();
        }

        @Override
        public void learn(Map<Long, String> names) {
            record.learn(names);
        }

        @Override
        public boolean isBroken() {
            return record.isBroken();
        }

        @Override
        public Kept anew() {
            return record.anew();
        }

        @Override
        public void close() {
            record.close();
        }
    }
}
