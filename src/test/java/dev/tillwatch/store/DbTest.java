package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.monitor.ShopUnavailable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/** How statements are stopped, and who waits for whom. */
@Timeout(60)
class DbTest {

    private final CountDownLatch runs = new CountDownLatch(1);
    private final CountDownLatch ends = new CountDownLatch(1);
    private final AtomicInteger cancelled = new AtomicInteger();

    static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /** A driver whose statement runs until the test ends it, and whose cancel fails as the real one's may. */
    private DataSource driver() {
        PreparedStatement statement =
                fake(PreparedStatement.class, (self, method, arguments) -> switch (method.getName()) {
                    case "execute" -> {
                        runs.countDown();
                        ends.await();
                        throw new SQLException("Communications link failure", "08S01");
                    }
                    case "cancel" -> {
                        cancelled.incrementAndGet();
                        throw new NullPointerException("session");
                    }
                    case "hashCode" -> 1;
                    case "equals" -> self == arguments[0];
                    default -> null;
                });
        Connection connection = fake(
                Connection.class,
                (self, method, arguments) -> method.getName().equals("prepareStatement") ? statement : null);
        return fake(DataSource.class, (self, method, arguments) -> connection);
    }

    @Test
    void whoSharesAConnectionWaitsForTheOtherHoweverLongAStatementTakes() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        DataSource driver = driver();
        DataSource pool = fake(DataSource.class, (self, method, arguments) -> {
            asked.incrementAndGet();
            return driver.getConnection();
        });
        Semaphore turns = new Semaphore(1, true);
        ShopFailures failures = new ShopFailures(new ShopAddress("db:1", "shop", "reader"));
        Db history = new Db(pool, failures, false, turns);
        Db report = new Db(pool, failures, false, turns);
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            Future<?> first = readers.submit(() -> history.list("SELECT 1", List.of(), row -> 1));
            runs.await();
            Future<?> second = readers.submit(() -> report.list("SELECT 2", List.of(), row -> 1));
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, turns::hasQueuedThreads);
            assertThat(asked).hasValue(1);

            ends.countDown();

            assertThatThrownBy(first::get).hasCauseInstanceOf(ShopUnavailable.class);
            assertThatThrownBy(second::get).hasCauseInstanceOf(ShopUnavailable.class);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void stopsWhateverTheDriverDoesAndLetsNothingNewBegin() throws Exception {
        Db db = new Db(driver(), new ShopFailures(new ShopAddress("db:1", "shop", "reader")), false);
        try (ExecutorService poll = Executors.newSingleThreadExecutor()) {
            Future<?> running = poll.submit(() -> db.list("SELECT 1", List.of(), row -> 1));
            runs.await();

            db.stop();

            assertThat(cancelled).hasValue(1);
            ends.countDown();
            assertThatThrownBy(running::get).hasRootCauseMessage("The connection to the shop was closed.");
            assertThatThrownBy(() -> db.list("SELECT 1", List.of(), row -> 1)).isInstanceOf(ShopUnavailable.class);
        }
    }
}
