package dev.tillwatch.app.command;

import dev.tillwatch.demo.big.BigShop;
import dev.tillwatch.demo.big.ServerAddress;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.ShopConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Reads the address of the benchmark's server: {@code mysql://user@host:port}, with or without {@code jdbc:} before. */
final class MysqlUrl {

    /** The password comes from here: on a command line other users of the machine would read it. */
    static final String PASSWORD = "TILLWATCH_BENCH_PASSWORD";

    private static final Texts TEXTS = Texts.of("command");
    private static final String JDBC = "jdbc:";
    private static final String SCHEME = "mysql";

    private MysqlUrl() {}

    static ServerAddress parse(String written, String password) throws UsageProblem {
        String plain = written.toLowerCase(Locale.ROOT).startsWith(JDBC) ? written.substring(JDBC.length()) : written;
        URI url;
        try {
            url = new URI(plain);
        } catch (URISyntaxException wrong) {
            throw new UsageProblem(TEXTS.get("bench.url"));
        }
        String user = url.getUserInfo();
        String host = url.getHost();
        if (!SCHEME.equals(url.getScheme()) || host == null || url.getQuery() != null) {
            throw new UsageProblem(TEXTS.get("bench.url"));
        }
        if (user == null || user.indexOf(':') >= 0) {
            throw new UsageProblem(TEXTS.get("bench.url.user", PASSWORD));
        }
        String schema = url.getPath().replaceFirst("^/", "");
        if (!schema.isEmpty() && !schema.equals(BigShop.SCHEMA)) {
            throw new UsageProblem(TEXTS.get("bench.url.schema", schema, BigShop.SCHEMA));
        }
        return new ServerAddress(host, url.getPort() < 0 ? ShopConnection.DEFAULT_PORT : url.getPort(), user, password);
    }
}
