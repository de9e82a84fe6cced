package dev.tillwatch.store;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes data sources for the configured server: addresses, time limits and TLS in the driver's own words. */
final class MysqlDriver implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MS = 2_500;

    /** Characters of a statement that the driver takes apart only once: a poll's whole round trip. */
    private static final int LONGEST_KEPT = 8_192;

    private final ShopConnection shop;
    private final TrustedCa ca;

    MysqlDriver(ShopConnection shop) throws ShopUnavailable {
        this.shop = shop;
        Path file = shop.caFile();
        boolean verifies = shop.tls() == TlsMode.VERIFY_CA || shop.tls() == TlsMode.VERIFY_IDENTITY;
        this.ca = verifies && file != null ? TrustedCa.of(file) : TrustedCa.SYSTEM;
    }

    ShopAddress address() {
        return new ShopAddress(shop.host() + ":" + shop.port(), shop.database(), shop.user());
    }

    /** The socket's time limit must exceed the longest statement's, or it would kill healthy connections. */
    DataSource dataSource(int socketTimeoutMs) {
        try {
            return configured(socketTimeoutMs);
        } catch (SQLException impossible) {
            throw new IllegalStateException("the driver refuses one of its own settings", impossible);
        }
    }

    private MysqlDataSource configured(int socketTimeoutMs) throws SQLException {
        MysqlDataSource source = new MysqlDataSource();
        source.setServerName(shop.host());
        source.setPort(shop.port());
        source.setDatabaseName(shop.database());
        source.setUser(shop.user());
        source.setPassword(shop.password().reveal());
        source.setConnectTimeout(CONNECT_TIMEOUT_MS);
        source.setSocketTimeout(socketTimeoutMs);
        source.setTcpKeepAlive(true);
        source.setCacheServerConfiguration(true);
        source.setCachePrepStmts(true);
        source.setPrepStmtCacheSqlLimit(LONGEST_KEPT);
        // A poll asks several things in one round trip; every value is a bound parameter.
        source.setAllowMultiQueries(true);
        source.setConnectionAttributes("program_name:tillwatch");
        source.setZeroDateTimeBehavior("CONVERT_TO_NULL");
        source.setSslMode(shop.tls().name());
        // Without a verified certificate the password's exchange is no safer by refusing the server's key.
        source.setAllowPublicKeyRetrieval(shop.tls() == TlsMode.DISABLED || shop.tls() == TlsMode.PREFERRED);
        ca.applyTo(source);
        return source;
    }

    @Override
    public void close() {
        ca.close();
    }
}
