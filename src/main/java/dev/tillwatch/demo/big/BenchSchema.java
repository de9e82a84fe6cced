package dev.tillwatch.demo.big;

import dev.tillwatch.demo.DemoUnavailable;
import dev.tillwatch.demo.Schema;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.simulate.BigTrade;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The benchmark's own schema: a table of one row says that it is the benchmark's and what it holds. A schema of the
 * same name without that table, or with any other beside it, is somebody else's and left as it is.
 */
final class BenchSchema {

    static final String NAME = "tillwatch_bench";

    private static final String MARK = "tillwatch_bench_shop";

    /** Older than this a year's history would leave the feed's look-back. */
    private static final Duration FRESH = Duration.ofDays(30);

    private static final Texts TEXTS = Texts.of("bench");

    private final Connection connection;

    /** Over a connection to the server that has chosen no schema. */
    BenchSchema(Connection connection) {
        this.connection = connection;
    }

    /** The whole shop of this size and seed that is there already; refuses a schema of somebody else. */
    Optional<BigTrade.Plan> loaded(int transactions, long seed) throws SQLException, DemoUnavailable {
        Set<String> tables = tables();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        if (!tables.contains(MARK) || !ours().containsAll(tables)) {
            throw new DemoUnavailable(TEXTS.get("shop.foreign", NAME));
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT transactions, seed, ends, whole, NOW() FROM " + NAME + "." + MARK)) {
            if (!row.next() || !row.getBoolean(4) || row.getInt(1) != transactions || row.getLong(2) != seed) {
                return Optional.empty();
            }
            LocalDateTime ends = row.getObject(3, LocalDateTime.class);
            boolean fresh = Duration.between(ends, row.getObject(5, LocalDateTime.class))
                            .compareTo(FRESH)
                    < 0;
            return fresh ? Optional.of(new BigTrade.Plan(transactions, seed, ends)) : Optional.empty();
        }
    }

    /** Empties the schema and notes what it is going to hold; only after {@link #loaded} has not refused it. */
    BigTrade.Plan begin(int transactions, long seed) throws SQLException {
        run("DROP DATABASE IF EXISTS " + NAME);
        run("CREATE DATABASE " + NAME);
        connection.setCatalog(NAME);
        run("CREATE TABLE " + MARK
                + " (transactions int NOT NULL, seed bigint NOT NULL, ends datetime NOT NULL, whole boolean NOT NULL)");
        LocalDateTime ends = now().truncatedTo(ChronoUnit.HOURS);
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + MARK + " VALUES (?, ?, ?, FALSE)")) {
            statement.setInt(1, transactions);
            statement.setLong(2, seed);
            statement.setObject(3, ends);
            statement.executeUpdate();
        }
        Schema.create(connection);
        return new BigTrade.Plan(transactions, seed, ends);
    }

    void whole() throws SQLException {
        run("UPDATE " + NAME + "." + MARK + " SET whole = TRUE");
    }

    private LocalDateTime now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT NOW()")) {
            row.next();
            return row.getObject(1, LocalDateTime.class);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = ?")) {
            statement.setString(1, NAME);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private static List<String> ours() {
        List<String> ours = new ArrayList<>(Schema.TABLES);
        ours.add(MARK);
        return ours;
    }
}
