package dev.tillwatch.store;

import dev.tillwatch.monitor.ShopUnavailable;
import java.time.InstantSource;

/** Opens a test's shop on a real server with a clock that the test turns: it ages the names of customers. */
public final class ClockedShop {

    private ClockedShop() {}

    /** For the caller to close. */
    public static Shop open(TestServer.TestShop shop, InstantSource clock) throws ShopUnavailable {
        return Shop.open(RealShops.reader(RealShops.port(shop.admin()), shop.name()), clock);
    }
}
