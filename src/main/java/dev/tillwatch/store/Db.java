package dev.tillwatch.store;

import dev.tillwatch.monitor.ShopUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

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

    /** Lets nothing new begin and asks the server to stop what runs. */
    void stop() {
        closed = true;
        for (Statement statement : List.copyOf(running)) {
            try {
                statement.cancel();
            } catch (SQLException | RuntimeException failure) {
                // The pool drops the connection anyway; the server stops at the statement's time limit. (The driver
                // throws a null pointer where its connection was lost a moment ago.)
                running.remove(statement);
            }
        }
    }
}
