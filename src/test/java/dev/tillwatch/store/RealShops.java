package dev.tillwatch.store;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import java.net.URI;
import javax.sql.DataSource;

/** Makes databases and accounts on a real server whose root has no password. */
final class RealShops {

    static final String READER_PASSWORD = "never-to-be-seen";

    private RealShops() {}

    static MysqlDataSource root(int port, String database) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl("jdbc:mysql://127.0.0.1:" + port + "/" + database + "?cacheServerConfiguration=true"
                + "&rewriteBatchedStatements=true&sslMode=DISABLED&allowPublicKeyRetrieval=true");
        source.setUser("root");
        return source;
    }

    /** Where a real shop's server listens. */
    static int port(DataSource admin) {
        String url = ((MysqlDataSource) admin).getUrl();
        return URI.create(url.replaceFirst("^jdbc:", "")).getPort();
    }

    static TestServer.TestShop create(TestServer server, int port) {
        return create(server, port, TestServers.freshName());
    }

    static TestServer.TestShop create(TestServer server, int port, String name) {
        Scripts.execute(root(port, ""), "CREATE DATABASE " + name);
        MysqlDataSource admin = root(port, name);
        Scripts.run(admin, "/sql/schema.sql");
        String account = "'reader_" + name + "'@'%'";
        Scripts.execute(
                admin,
                "CREATE USER " + account + " IDENTIFIED BY '" + READER_PASSWORD + "'",
                "GRANT SELECT (customer_id, customer_name, city) ON customers TO " + account,
                "GRANT SELECT (product_id, product_name, product_price) ON products TO " + account,
                "GRANT SELECT (transaction_id, customer_id, transaction_date, status, total_amount)"
                        + " ON transactions TO " + account,
                "GRANT SELECT (item_id, transaction_id, product_id, product_name, product_price, quantity)"
                        + " ON transaction_items TO " + account);
        return new TestServer.TestShop(server, name, admin, () -> open(reader(port, name)));
    }

    private static Shop open(ShopConnection connection) {
        try {
            return Shop.open(connection);
        } catch (ShopUnavailable failure) {
            throw new IllegalStateException(failure);
        }
    }

    static ShopConnection reader(int port, String name) {
        return new ShopConnection(
                "127.0.0.1", port, name, "reader_" + name, new Secret(READER_PASSWORD), TlsMode.PREFERRED, null);
    }
}
