package dev.tillwatch.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Connection pools that wait for nothing at the start, read only, and give up quickly. */
final class Pools {

    /** One slice of waiting, the shortest that the pool allows: how long is waited in all is the lender's to say. */
    private static final int CONNECTION_TIMEOUT_MS = 250;

    private static final int VALIDATION_TIMEOUT_MS = 1_500;
    private static final int KEEPALIVE_MS = 30_000;
    private static final int IDLE_TIMEOUT_MS = 300_000;
    private static final int MAX_LIFETIME_MS = 600_000;

    /**
     * The pool asks a connection that rested longer than this whether it is alive, one more round trip: at its own 500
     * ms that would be in every poll, and at less than the longest pace of polls in every one of those. A poll whose
     * connection has died says so by itself and is repeated; one that rests longer is asked while it rests, see {@link
     * #KEEPALIVE_MS}.
     */
    static final int TRUSTED_MS = 60_000;

    /** The pool has no setter for it. */
    private static final String TRUSTED_PROPERTY = "com.zaxxer.hikari.aliveBypassWindowMs";

    private Pools() {}

    static HikariDataSource open(String name, DataSource source, int connections, int limitMs) {
        if (System.getProperty(TRUSTED_PROPERTY) == null) {
            System.setProperty(TRUSTED_PROPERTY, Integer.toString(TRUSTED_MS));
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("tillwatch-" + name);
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        config.setValidationTimeout(VALIDATION_TIMEOUT_MS);
        config.setKeepaliveTime(KEEPALIVE_MS);
        config.setIdleTimeout(IDLE_TIMEOUT_MS);
        config.setMaxLifetime(MAX_LIFETIME_MS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(Sql.begin(limitMs));
        config.setReadOnly(true);
        // A statement by itself reads the newest; several in one transaction read one moment.
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(config);
    }
}
