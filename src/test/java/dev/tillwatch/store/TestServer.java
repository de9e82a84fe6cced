package dev.tillwatch.store;

import java.util.function.Supplier;
import javax.sql.DataSource;

/** A database server for tests; every shop on it is a database of its own. */
public interface TestServer {

    /** Product and version, as the server says. */
    String version();

    /** A new, empty shop with the four tables. */
    TestShop newShop();

    /** Whether it is a real server with accounts and grants. */
    boolean isReal();

    void stop();

    /** A shop on a server: an account that may do everything, and one that may only read the columns we need. */
    record TestShop(TestServer server, String name, DataSource admin, Supplier<Shop> opener, Shop shop)
            implements AutoCloseable {

        TestShop(TestServer server, String name, DataSource admin, Supplier<Shop> opener) {
            this(server, name, admin, opener, opener.get());
        }

        /** The same shop opened once more, as by another program; for the caller to close. */
        public Shop openAgain() {
            return opener.get();
        }

        @Override
        public void close() {
            shop.close();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
