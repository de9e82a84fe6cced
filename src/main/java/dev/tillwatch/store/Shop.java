package dev.tillwatch.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.tillwatch.monitor.AuditSource;
import dev.tillwatch.monitor.ShopHistory;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.TransactionSource;
import dev.tillwatch.settings.ShopConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * A shop's database, opened: what the feed polls, the history, the evidence on demand and the connection test. At most
 * three connections: two poll, of which one answers the window between polls; one reads the past, audits and serves reports.
 */
public final class Shop implements AutoCloseable {

    /** Above the poll's statement limit, so that only a dead line is cut. */
    private static final int POLL_SOCKET_MS = Sql.POLL_LIMIT_MS + 2_000;

    private static final int HISTORY_SOCKET_MS = Sql.HISTORY_LIMIT_MS + 10_000;

    /** How long the server may take to let the connections go. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Where the connections of both pools come from. */
    private record Origin(
            DataSource poll, DataSource history, ShopAddress address, boolean severalAtOnce, AutoCloseable resources) {}

    private final Origin origin;
    private final HikariDataSource pollPool;
    private final HikariDataSource historyPool;
    private final Db poll;
    /** The history, the audit and reports take turns on one connection. */
    private final Semaphore turns = new Semaphore(1, true);

    private final ShopFailures failures;
    private final Db history;
    private final Catalog catalog = new Catalog();
    private final CustomerNames names;

    private Shop(Origin origin, InstantSource clock) {
        this.failures = new ShopFailures(origin.address);
        this.origin = origin;
        this.names = new CustomerNames(clock, CustomerNames.MOST);
        this.pollPool = Pools.open("poll", origin.poll, 2, Sql.POLL_LIMIT_MS);
        this.historyPool = Pools.open("history", origin.history, 1, Sql.HISTORY_LIMIT_MS);
        this.poll = new Db(pollPool, failures, origin.severalAtOnce);
        this.history = inTurns();
    }

    private Db inTurns() {
        return new Db(historyPool, failures, origin.severalAtOnce, turns);
    }

    private static CustomerNames customerNames() {
        return new CustomerNames(InstantSource.system(), CustomerNames.MOST);
    }

    /** Opens the configured shop; connects only when something is read. Fails only where the CA file is unreadable. */
    public static Shop open(ShopConnection shop) throws ShopUnavailable {
        return open(shop, InstantSource.system());
    }

    /** The same with the clock that ages the names of customers. */
    static Shop open(ShopConnection shop, InstantSource clock) throws ShopUnavailable {
        MysqlDriver driver = new MysqlDriver(shop);
        return new Shop(
                new Origin(
                        driver.dataSource(POLL_SOCKET_MS),
                        driver.dataSource(HISTORY_SOCKET_MS),
                        driver.address(),
                        true,
                        driver),
                clock);
    }

    /** The same over any data source that holds the shop's tables. */
    public static Shop over(DataSource source, String label) {
        return new Shop(
                new Origin(source, source, new ShopAddress(label, label, label), false, () -> {}),
                InstantSource.system());
    }

    /** For the monitor; by one thread. */
    public TransactionSource source() {
        return new JdbcTransactionSource(
                new TwoAtOnce(poll, pollPool.getHikariPoolMXBean()), catalog, names, Sql.POLL_LIMIT_MS);
    }

    /** For the history loader and reports, on a connection of its own; by one thread. */
    public TransactionSource historySource() {
        return new JdbcTransactionSource(new TwoAtOnce(history), catalog, names, Sql.HISTORY_LIMIT_MS);
    }

    /** For a report beside the feed: it knows nothing from before, so that products and customers are those of now. */
    public WholeReading wholeReading() {
        Db own = inTurns();
        return new WholeReading(
                own,
                new JdbcTransactionSource(new TwoAtOnce(own), new Catalog(), customerNames(), Sql.HISTORY_LIMIT_MS));
    }

    /** For the audit, on the connection of the history. */
    public AuditSource auditSource() {
        return new JdbcAuditSource(
                history, new TransactionAssembly(history, catalog, names, Sql.HISTORY_LIMIT_MS), Sql.HISTORY_LIMIT_MS);
    }

    /** For the window. */
    public ShopHistory history() {
        return new JdbcShopHistory(poll, new TransactionAssembly(poll, catalog, names, Sql.POLL_LIMIT_MS));
    }

    /** Connections that may write, where the account may: for filling an empty schema with the demo, and nothing else. */
    public DataSource writer() {
        return origin.history;
    }

    /** Stops what runs and gives the connections back; what a silent server holds up ends by itself behind. */
    @Override
    public void close() {
        List<Thread> closing = List.of(closing(poll, pollPool), closing(history, historyPool));
        try {
            for (Thread each : closing) {
                each.join(PATIENCE);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        try {
            origin.resources.close();
        } catch (Exception failure) {
            throw new IllegalStateException("a shop's resource could not be closed", failure);
        }
    }

    private static Thread closing(Db db, HikariDataSource pool) {
        return Thread.ofVirtual().start(() -> {
            db.stop();
            pool.close();
        });
    }
}
