package dev.tillwatch.oracle;

import dev.tillwatch.store.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a server itself says of the connections that the feed's account has to a shop. */
record ProcessList(TestServer.TestShop shop) {

    private static final String OF_THE_FEED = "SELECT id FROM information_schema.processlist WHERE user = 'reader_";

    /** All of them. */
    List<Long> connections() throws SQLException {
        return list("");
    }

    /** Those that wait in a statement with these words for a lock. */
    List<Long> heldUpIn(String words) throws SQLException {
        return list(" AND info LIKE '%" + words + "%' AND state LIKE '%lock%'");
    }

    /** How many were ever made; MySQL counts them. */
    long ever() throws SQLException {
        return ask("SELECT total_connections FROM performance_schema.accounts WHERE user = 'reader_" + shop.name()
                        + "'")
                .getFirst();
    }

    private List<Long> list(String which) throws SQLException {
        return ask(OF_THE_FEED + shop.name() + "'" + which);
    }

    private List<Long> ask(String sql) throws SQLException {
        try (Connection admin = shop.admin().getConnection();
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
            return numbers;
        }
    }
}
