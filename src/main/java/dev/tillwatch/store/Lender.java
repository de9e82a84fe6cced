package dev.tillwatch.store;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes connections out of a pool that waits in short slices: asks again while one may still come, but no longer once
 * the server has refused one, so that a server that is gone is noticed at once.
 */
final class Lender {

    /** How long a connection is waited for: a distant server with encryption needs a second or two. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The pool; it throws {@link SQLTransientConnectionException} when no connection came within a slice. */
    interface Pool {
        Connection getConnection() throws SQLException;
    }

    private final Pool pool;
    private final Duration patience;

    Lender(Pool pool, Duration patience) {
        this.pool = pool;
        this.patience = patience;
    }

    Connection lend() throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException none) {
                if (refused(none.getCause()) || System.nanoTime() - begun >= patience.toNanos()) {
                    throw none;
                }
            }
        }
    }

    /** Nobody listens there, or the server has said no in words of its own. */
    private static boolean refused(@Nullable Throwable reason) {
        for (Throwable each = reason; each != null; each = each.getCause()) {
            boolean nobody = each instanceof ConnectException
                    || each instanceof NoRouteToHostException
                    || each instanceof UnknownHostException;
            if (nobody || (each instanceof SQLException sql && sql.getErrorCode() > 0)) {
                return true;
            }
        }
        return false;
    }
}
