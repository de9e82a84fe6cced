package dev.tillwatch.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shop's four tables: creates them where they are missing and tells whether a schema is free for the demo. */
public final class Schema {

    /** Parents first, as foreign keys want them. */
    public static final List<String> TABLES = List.of("customers", "products", "transactions", "transaction_items");

    private static final String FILE = "/sql/schema.sql";

    private Schema() {}

    /** Runs the shop's own table definitions; tables that exist stay as they are. */
    public static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements()) {
                statement.execute(sql);
            }
        }
    }

    /** What stands in the way of the demo, as "table" or "rows in table"; empty for a schema that is free. */
    static Optional<String> occupied(Connection connection) throws SQLException {
        for (String table : tables(connection)) {
            if (!TABLES.contains(table.toLowerCase(Locale.ROOT))) {
                return Optional.of(table);
            }
        }
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 1 FROM `" + table + "` LIMIT 1")) {
                if (rows.next()) {
                    return Optional.of(table);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<String> statements() {
        try (InputStream in = Schema.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + FILE);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            List<String> statements = new ArrayList<>();
            for (String part : text.split(";", -1)) {
                if (!part.isBlank()) {
                    statements.add(part.strip());
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
