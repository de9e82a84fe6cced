package dev.tillwatch.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.tillwatch.monitor.ShopUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs prepared statements on one pool and knows which are running, so that closing can stop them. */
final class Db {

    /** Reads the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done on one connection. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Db.class);

    /** How long a server is waited for that is asked to stop a statement. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DataSource pool;
    private final Lender lender;
    private final ShopFailures failures;
    private final boolean severalAtOnce;
    private final Semaphore turns;
    private final Set<Statement> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** {@code severalAtOnce}: whether the server takes several statements in one round trip. */
    Db(DataSource pool, ShopFailures failures, boolean severalAtOnce) {
        this(pool, failures, severalAtOnce, new Semaphore(Integer.MAX_VALUE));
    }

    /** {@code turns}: how many may use the pool at once, in order; for those who share one connection for long statements. */
    Db(DataSource pool, ShopFailures failures, boolean severalAtOnce, Semaphore turns) {
        this.pool = pool;
        this.lender = new Lender(pool::getConnection, Lender.PATIENCE);
        this.failures = failures;
        this.severalAtOnce = severalAtOnce;
        this.turns = turns;
    }

    <T> List<T> list(String sql, List<?> parameters, RowReader<T> reader) throws ShopUnavailable {
        List<T> rows = new ArrayList<>();
        run(List.of(Query.into(rows, sql, parameters, reader)));
        return rows;
    }

    /** Runs them one after the other, in one round trip where the server can. */
    void run(List<Query> queries) throws ShopUnavailable {
        if (!queries.isEmpty()) {
            work(connection -> run(connection, queries));
        }
    }

    /** The same within one snapshot: all that is read is as it was at one moment. */
    void runInSnapshot(List<Query> queries) throws ShopUnavailable {
        work(connection -> {
            connection.setAutoCommit(false);
            try {
                run(connection, queries);
                connection.commit();
            } finally {
                // Nothing was written; this lets the snapshot go whatever happened.
                connection.setAutoCommit(true);
            }
        });
    }

    private void work(Work work) throws ShopUnavailable {
        turns.acquireUninterruptibly();
        try {
            workInTurn(work);
        } finally {
            turns.release();
        }
    }

    private void workInTurn(Work work) throws ShopUnavailable {
        if (closed) {
            throw failures.closed();
        }
        try (Connection connection = lender.lend()) {
            work.on(connection);
        } catch (SQLException failure) {
            if (!closed && ShopFailures.lost(failure)) {
                forgetOthers();
            }
            throw closed ? failures.closed() : failures.explain(failure);
        }
    }

    /** Where one connection is lost, those that rest in the pool most likely are, too: they would fail the next reading. */
    private void forgetOthers() {
        if (pool instanceof HikariDataSource connections) {
            connections.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private void run(Connection connection, List<Query> queries) throws SQLException {
        if (severalAtOnce) {
            runTogether(connection, queries);
        } else {
            for (Query query : queries) {
                runTogether(connection, List.of(query));
            }
        }
    }

    private void runTogether(Connection connection, List<Query> queries) throws SQLException {
        String sql = queries.stream().map(Query::sql).collect(Collectors.joining(";"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            running.add(statement);
            try {
                int at = 1;
                for (Query query : queries) {
                    for (Object parameter : query.parameters()) {
                        statement.setObject(at++, parameter);
                    }
                }
                statement.execute();
                for (Query query : queries) {
                    read(statement, query);
                    statement.getMoreResults();
                }
            } finally {
                running.remove(statement);
            }
        }
    }

    private static void read(Statement statement, Query query) throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                query.reader().read(result);
            }
        }
    }

    /** Lets nothing new begin and asks the server to stop what runs; waits a moment, since it may not answer. */
    void stop() {
        closed = true;
        List<Thread> asking = new ArrayList<>();
        for (Statement statement : List.copyOf(running)) {
            asking.add(Thread.ofVirtual().start(() -> stop(statement)));
        }
        try {
            for (Thread each : asking) {
                each.join(PATIENCE);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException | RuntimeException failure) {
            // The driver throws a null pointer where its connection was lost a moment ago.
            LOG.debug(
                    "A statement was not stopped; the pool drops its connection, the server ends it in time", failure);
        }
    }
}
