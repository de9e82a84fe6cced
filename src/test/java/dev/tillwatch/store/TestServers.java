package dev.tillwatch.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The servers that database tests run on: H2 always, and one real server (MySQL from Debian's packages, else MariaDB
 * from Maven), started once for the whole run. What was tested on is printed when the run ends.
 */
public final class TestServers {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<TestServer> ALL = start();

    private TestServers() {}

    /** Every server, H2 first; for {@code @MethodSource}. */
    public static List<TestServer> all() {
        return ALL;
    }

    /** The real one; fails when there is none, because nothing may be skipped silently. */
    public static TestServer real() {
        return ALL.getLast();
    }

    private static List<TestServer> start() {
        List<TestServer> servers = new ArrayList<>();
        servers.add(new H2Server());
        List<String> whyNot = new ArrayList<>();
        try {
            servers.add(MysqlServer.start());
        } catch (Exception failure) {
            whyNot.add("MySQL: " + failure.getMessage());
            try {
                servers.add(MariaServer.start());
            } catch (Exception second) {
                whyNot.add("MariaDB: " + second.getMessage());
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> servers.forEach(TestServer::stop)));
        TestServersReport.testedOn(servers, whyNot);
        if (servers.size() < 2) {
            throw new IllegalStateException("No real database server for the tests: " + whyNot);
        }
        return List.copyOf(servers);
    }

    static String freshName() {
        return "shop" + NUMBER.incrementAndGet();
    }

    static String versionOf(String url, String user) {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
