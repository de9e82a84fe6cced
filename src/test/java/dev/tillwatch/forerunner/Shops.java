package dev.tillwatch.forerunner;

import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;

/** Shops on the real server, each with an account that may do everything and one that only reads. */
final class Shops {

    private Shops() {}

    /** As the seed's set-up script leaves it. */
    static TestServer.TestShop sample() {
        TestServer.TestShop shop = TestServers.real().newShop();
        Scripts.run(shop.admin(), "/sql/sample.sql");
        return shop;
    }

    /** Empty, its texts in UTF-8 and compared as this collation does; as is usual on the server where it is empty. */
    static TestServer.TestShop empty(String collation) {
        TestServer.TestShop shop = TestServers.real().newShop();
        Scripts.execute(
                shop.admin(),
                "DROP TABLE transaction_items, transactions, products, customers",
                "ALTER DATABASE " + shop.name() + " CHARACTER SET utf8mb4"
                        + (collation.isEmpty() ? "" : " COLLATE " + collation));
        Scripts.run(shop.admin(), "/sql/schema.sql");
        return shop;
    }
}
