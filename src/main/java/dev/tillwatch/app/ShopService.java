package dev.tillwatch.app;

import dev.tillwatch.app.command.Services;
import dev.tillwatch.app.serve.Engine;
import dev.tillwatch.app.serve.ServePlan;
import dev.tillwatch.app.serve.Service;
import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Directories;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.store.Shop;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a shop until the process is asked to end. */
final class ShopService implements Services {

    private static final Logger LOG = LoggerFactory.getLogger(ShopService.class);
    private static final Texts TEXTS = Texts.of("serve");
    private static final String DEMO = "demo";

    /** A service that runs. */
    interface Running extends AutoCloseable {

        String url();

        @Override
        void close();
    }

    @Override
    public void serve(ServePlan plan, Consumer<String> out) throws BadSetting, ShopUnavailable, InterruptedException {
        Running running = start(plan, Directories.ofThisUser().state());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("serve-end").unstarted(() -> {
                    running.close();
                    ended.countDown();
                }));
        String shop = plan.shop().map(ShopConnection::label).orElse(DEMO);
        out.accept(TEXTS.get("serving", shop, running.url()));
        ended.await();
    }

    private static void closeBehind(Runnable behind) {
        try {
            behind.run();
        } catch (IllegalStateException alreadyGone) {
            // The demo's database ends with the process by itself, perhaps a moment earlier.
            LOG.debug("The demo was closed before", alreadyGone);
        }
    }

    /**
     * Serves in this process, until it is closed.
     *
     * @param state the folder for what lasts beyond the run
     */
    static Running start(ServePlan plan, Path state) throws BadSetting, ShopUnavailable {
        if (plan.shop().isPresent()) {
            ShopConnection connection = plan.shop().get();
            Shop shop = Shop.open(connection);
            return start(plan, shop, ServiceKeep.of(state, connection.label()), () -> {});
        }
        DemoShop demo = DemoShop.inMemory(DemoShop.DEFAULT_SEED, progress -> {});
        return start(plan, Shop.over(demo.dataSource(), DEMO), ServiceKeep.inMemory(), demo::close);
    }

    private static Running start(ServePlan plan, Shop shop, ServiceKeep keep, Runnable behind) throws BadSetting {
        Feed feed = new Feed(shop, keep.tuning(), keep::kept);
        // The poll's pool has a second connection, for the window where there is one: here the pages use it.
        Engine engine = new Engine(
                feed,
                shop.source(),
                rules -> () -> new WholeShop(shop.wholeReading(), Detectors.of(rules)),
                Detectors.of(keep.tuning().rules()),
                new Engine.Past(feed.rows(), keep.told()));
        Service service;
        try {
            service = new Service(plan, engine);
        } catch (BadSetting refused) {
            shop.close();
            keep.close();
            behind.run();
            throw refused;
        }
        service.begin();
        return new Running() {
            @Override
            public String url() {
                return service.url();
            }

            @Override
            public void close() {
                service.close();
                feed.close();
                shop.close();
                feed.keep();
                keep.close();
                closeBehind(behind);
                LOG.info("The service has ended.");
            }
        };
    }
}
