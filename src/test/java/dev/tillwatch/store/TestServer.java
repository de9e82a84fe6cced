package dev.tillwatch.store;

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
    record TestShop(TestServer server, String name, DataSource admin, Shop shop) implements AutoCloseable {

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
