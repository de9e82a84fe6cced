package dev.tillwatch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one plain connection of a connection test: it only reads, and each statement ends within a short time. */
final class ShopSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ShopSession.class);

    /** No statement of a test runs longer. */
    static final int LIMIT_SECONDS = 4;

    private static final int LIMIT_MS = LIMIT_SECONDS * 1_000;

    /** Above the statement's limit, so that only a dead line is cut. */
    private static final int SOCKET_MS = LIMIT_MS + 2_000;

    private static final String WHO = Sql.select("VERSION(), CURRENT_USER()");

    private final Connection connection;
    private final ShopAddress address;
    private final String version;
    private final Account account;

    private ShopSession(Connection connection, ShopAddress address) throws SQLException {
        this.connection = connection;
        this.address = address;
        String[] who = list(WHO, row -> new String[] {row.getString(1), row.getString(2)})
                .getFirst();
        this.version = who[0];
        this.account = Account.of(who[1]);
    }

    static ShopSession open(MysqlDriver driver) throws SQLException {
        Connection connection = driver.dataSource(SOCKET_MS).getConnection();
        try {
            connection.setReadOnly(true);
            limitStatements(connection);
            return new ShopSession(connection, driver.address());
        } catch (SQLException failure) {
            close(connection);
            throw failure;
        }
    }

    private static void limitStatements(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.begin(LIMIT_MS));
        }
    }

    private boolean isMariaDb() {
        return version.contains("MariaDB");
    }

    /** "MySQL 9.7.4", "MariaDB 11.4.5". */
    String product() {
        return isMariaDb() ? "MariaDB " + version.replaceFirst("-MariaDB.*", "") : "MySQL " + version;
    }

    Account account() {
        return account;
    }

    ShopAddress address() {
        return address;
    }

    GrantLines grants() {
        return new GrantLines(address.database());
    }

    <T> List<T> list(String sql, Db.RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    /** How many rows there are; empty where counting took too long. */
    OptionalLong count(String from) throws SQLException {
        try {
            return OptionalLong.of(list(Sql.select("COUNT(*) FROM " + from, LIMIT_MS), row -> row.getLong(1))
                    .getFirst());
        } catch (SQLException failure) {
            if (ShopFailures.ranOut(failure)) {
                return OptionalLong.empty();
            }
            throw failure;
        }
    }

    /** How many rows the server takes a table to have; empty where it cannot be told, as of a view. */
    OptionalLong estimate(String table) throws SQLException {
        try {
            List<Long> rows = list("EXPLAIN FORMAT=TRADITIONAL SELECT 1 FROM " + table, row -> row.getLong("rows"));
            return rows.size() == 1 ? OptionalLong.of(rows.getFirst()) : OptionalLong.empty();
        } catch (SQLException failure) {
            if (ShopFailures.lost(failure)) {
                throw failure;
            }
            return OptionalLong.empty();
        }
    }

    /** How long one round trip takes. */
    long pingMs() throws SQLException {
        long start = System.nanoTime();
        list("SELECT 1", row -> row.getInt(1));
        return Math.max(1, Math.round((System.nanoTime() - start) / 1e6));
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            log.debug("The connection of a test did not close; the server drops it", failure);
        }
    }
}
