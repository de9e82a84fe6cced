package dev.tillwatch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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

    private final MutableClock clock = new MutableClock();
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
            service = new MonitorService(source, new ConsoleModel(List.of(), new FeedModel(clock)), clock);
            service.pollEvery(interval);
            service.start();
            return null;
        });
    }

    @Test
    void aServerThatIsSlowIsPolledLessOftenUntilItIsQuickAgain() throws Exception {
        work = Duration.ofMillis(80);
        SweepSource slow = () -> {
            clock.pass(work);
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

    private void awaitPeriod(double millis) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> onFx(() -> service.getCumulativePeriod().toMillis() == millis));
        assertThat(shop.polls.get()).isPositive();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }
}
