package dev.tillwatch.app;

import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.demo.DemoUnavailable;
import dev.tillwatch.demo.Progress;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.store.Shop;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Fills the demo shop off the FX thread, in this process or on a server, and lets its trade begin. */
final class FillDemo extends Task<Subject> {

    private final long seed;
    private final @Nullable ShopConnection server;

    /** @param server whose empty schema is filled; null: a database in this process */
    FillDemo(long seed, @Nullable ShopConnection server) {
        this.seed = seed;
        this.server = server;
    }

    @Override
    protected Subject call() throws DemoUnavailable, ShopUnavailable {
        return server == null ? inProcess() : onServer(server);
    }

    private Subject inProcess() throws DemoUnavailable {
        DemoShop demo = DemoShop.inMemory(seed, this::tell);
        demo.startTraffic();
        return Subject.of(demo);
    }

    private Subject onServer(ShopConnection connection) throws DemoUnavailable, ShopUnavailable {
        Shop shop = Shop.open(connection);
        try {
            DemoShop demo = DemoShop.fillMySql(shop.writer(), seed, this::tell);
            demo.startTraffic();
            return Subject.of(shop, connection.label(), demo);
        } catch (DemoUnavailable refused) {
            shop.close();
            throw refused;
        }
    }

    private void tell(Progress progress) {
        updateProgress(progress.done(), progress.total());
    }
}
