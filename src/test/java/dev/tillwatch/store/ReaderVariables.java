package dev.tillwatch.store;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.net.URI;
import java.util.Map;

/** The environment variables that let the program read a test's shop on a real server with its SELECT-only account. */
public final class ReaderVariables {

    private ReaderVariables() {}

    public static Map<String, String> of(TestServer.TestShop shop) {
        String url = ((MysqlDataSource) shop.admin()).getUrl().replaceFirst("^jdbc:", "");
        URI server = URI.create(url);
        return Map.of(
                "MYSQL_HOST", server.getHost(),
                "MYSQL_PORT", Integer.toString(server.getPort()),
                "MYSQL_USER", "reader_" + shop.name(),
                "MYSQL_PASSWORD", RealShops.READER_PASSWORD,
                "MYSQL_DB", shop.name());
    }
}
