package dev.tillwatch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.concurrent.Worker;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** How often the service polls. */
@NullUnmarked // the service is there before it is asked
class MonitorServiceTest {

    private static final long PATIENCE_SECONDS = 30;

    private final MutableClock day = new MutableClock();
    private final MutableClock steady = new MutableClock();
    private final FeedModel feed = new FeedModel(day, steady);
    private final FakeShop shop = new FakeShop();
    private MonitorService service;
    private volatile Duration work = Duration.ZERO;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            service.close();
            return null;
        });
    }

    private void poll(SweepSource source, Duration interval) {
        onFx(() -> {
            service = new MonitorService(
                    source, new ConsoleModel(List.of(), feed), new MonitorService.Clocks(day, steady));
            service.pollEvery(interval);
            service.start();
            return null;
        });
    }

    @Test
    void aServerThatIsSlowIsPolledLessOftenUntilItIsQuickAgain() throws Exception {
        work = Duration.ofMillis(80);
        SweepSource slow = () -> {
            steady.pass(work);
            return shop.sweep();
        };
        poll(slow, Duration.ofMillis(100));
        awaitPeriod(160);
        work = Duration.ofMillis(10);
        awaitPeriod(100);
    }

    @Test
    void whatEachSweepBroughtIsSettledBehindIt() throws Exception {
        poll(shop, Duration.ofMillis(10));
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> shop.settled.get() >= 2);
    }

    @Test
    void pollsGoOnWhereTheTimeOfDayIsSetBack() throws Exception {
        SweepSource setBack = () -> {
            steady.pass(Duration.ofMillis(1));
            if (shop.polls.get() == 1) {
                day.pass(Duration.ofHours(-2));
            }
            return shop.sweep();
        };
        poll(setBack, Duration.ofMillis(10));
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> shop.polls.get() >= 4);

        steady.pass(Duration.ofMillis(20));
        FeedState state = onFx(() -> {
            feed.tick();
            return feed.state().get();
        });

        assertThat(state.phase()).isEqualTo(FeedState.Phase.LIVE);
        assertThat(state.pollAge()).isBetween(Duration.ofMillis(20), Duration.ofMillis(40));
        assertThat(state.lag()).isPositive().isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aPollAskedForComesAtOnceAndNothingComesBehindTheClose() throws Exception {
        poll(shop, Duration.ofHours(1));
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> shop.settled.get() == 1);
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(() -> service.getState() == Worker.State.SCHEDULED));

        onFx(() -> {
            service.pollNow();
            return null;
        });

        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> shop.settled.get() == 2);
        onFx(() -> {
            service.close();
            return null;
        });
        assertThat(shop.polls.get()).isEqualTo(2);
    }

    private void awaitPeriod(long millis) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> onFx(() -> service.pace().toMillis() == millis));
        assertThat(shop.polls.get()).isPositive();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }
}
