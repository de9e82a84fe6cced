package dev.tillwatch.store;

import dev.tillwatch.demo.H2Functions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** H2 in MySQL mode, in this process. */
final class H2Server implements TestServer {

    @Override
    public String version() {
        return TestServers.versionOf("jdbc:h2:mem:version", "sa");
    }

    @Override
    public TestShop newShop() {
        String name = TestServers.freshName();
        // Codes compare without regard to case, as MySQL's own collations do.
        String url = "jdbc:h2:mem:" + name
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;IGNORECASE=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        DataSource source = JdbcConnectionPool.create(url, "sa", "");
        Scripts.run(source, "/sql/schema.sql");
        try (Connection connection = source.getConnection()) {
            H2Functions.define(connection);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new TestShop(this, name, source, () -> Shop.over(source, name));
    }

    @Override
    public boolean isReal() {
        return false;
    }

    @Override
    public void stop() {}

    @Override
    public String toString() {
        return "H2";
    }
}
