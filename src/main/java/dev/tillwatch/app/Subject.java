package dev.tillwatch.app;

import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.record.Kept;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.record.TuningFile;
import dev.tillwatch.settings.Directories;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.store.Shop;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What is watched: the shop, how it is called, the marks that the analyst left there and what is closed with it.
 *
 * @param label the connection for people, empty for the demo
 * @param tag "demo data, 60x", empty on a real shop
 */
record Subject(Shop shop, String label, String tag, Keep keep) {

    private static final Texts TEXTS = Texts.of("window");
    private static final String DEMO = "demo";

    /** What lasts beside the shop. */
    record Keep(SeenMarks marks, TuningFile tuning, Supplier<Kept> kept, AutoCloseable resources) {}

    /** The configured shop; its marks are kept in the user's folder. Connects only when something is read. */
    static Subject of(ShopConnection connection, Executor marksWriter) throws ShopUnavailable {
        SeenMarks marks = SeenMarks.open(Directories.ofThisUser().config(), connection.label(), marksWriter);
        return new Subject(
                Shop.open(connection),
                connection.label(),
                "",
                new Keep(marks, Memories.tuning(connection.label()), () -> Memories.of(connection.label()), () -> {}));
    }

    /** The demo in this process; nothing of it is kept. */
    static Subject of(DemoShop demo) {
        String tag = TEXTS.get("tag.demo", demo.speed());
        return new Subject(
                Shop.over(demo.dataSource(), DEMO),
                "",
                tag,
                new Keep(SeenMarks.inMemory(), TuningFile.inMemory(Tuning.DEFAULT), Scratch::open, demo));
    }

    /** The demo that was written to a server, seen through the connection it lies behind. */
    static Subject of(Shop shop, String label, DemoShop demo) {
        return new Subject(
                shop,
                label,
                TEXTS.get("tag.demo.server"),
                new Keep(SeenMarks.inMemory(), TuningFile.inMemory(Tuning.DEFAULT), Scratch::open, demo));
    }

    /** The same judged by these rules, whatever the analyst chose. */
    Subject judgedBy(RuleSet rules) {
        TuningFile tuning = TuningFile.inMemory(Tuning.DEFAULT.with(rules));
        return new Subject(shop, label, tag, new Keep(keep.marks(), tuning, keep.kept(), keep.resources()));
    }

    /** Gives back connections and whatever else there is; blocks. */
    void close() throws Exception {
        try {
            shop.close();
        } finally {
            keep.resources().close();
        }
    }
}
