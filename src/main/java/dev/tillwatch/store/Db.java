package dev.tillwatch.store;

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
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs prepared statements on one pool and knows which are running, so that closing can stop them. */
final class Db {

    /** Sets the parameters of a statement. */
    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Db.class);

    /** How long a server is waited for that is asked to stop a statement. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    static final Binder NOTHING = statement -> {};

    private final Lender lender;
    private final ShopFailures failures;
    private final Set<Statement> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Db(DataSource pool, ShopFailures failures) {
        this.lender = new Lender(pool::getConnection, Lender.PATIENCE);
        this.failures = failures;
    }

    <T> List<T> list(String sql, Binder binder, RowReader<T> reader) throws ShopUnavailable {
        List<T> rows = new ArrayList<>();
        each(sql, binder, row -> rows.add(reader.read(row)));
        return rows;
    }

    void each(String sql, Binder binder, RowReader<?> reader) throws ShopUnavailable {
        if (closed) {
            throw failures.closed();
        }
        try (Connection connection = lender.lend();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            running.add(statement);
            try {
                binder.bind(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            } finally {
                running.remove(statement);
            }
        } catch (SQLException failure) {
            throw closed ? failures.closed() : failures.explain(failure);
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
