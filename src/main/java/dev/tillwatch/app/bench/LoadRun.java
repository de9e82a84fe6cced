package dev.tillwatch.app.bench;

import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.demo.RushTraffic;
import dev.tillwatch.simulate.Planted;
import dev.tillwatch.simulate.Rush;
import dev.tillwatch.ui.detector.DetectorModel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Loads the shop for a while, lets the last rows arrive, and says what went in and what came out. */
final class LoadRun {

    /** Share of the orders that belong to a planted anomaly. */
    static final double ANOMALOUS = 0.02;

    private static final Duration LAST_ROWS = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 20;

    private final DemoShop shop;
    private final MeasuredConsole console;
    private final PixelMeter pixels;
    private final AtomicLong declined = new AtomicLong();

    LoadRun(DemoShop shop, MeasuredConsole console) {
        this.shop = shop;
        this.console = console;
        this.pixels = new PixelMeter(console.scene(), console.models());
    }

    BenchResult.Load run(BenchPlan plan, Rush.Mix mix) throws Exception {
        Map<String, Integer> foundBefore = Fx.call(() -> found(console));
        Map<String, Integer> plantedBefore = planted();
        long readBefore = Fx.call(console::rowsRead);
        Analyst analyst = new Analyst(console);
        Fx.run(pixels::begin);
        Meters meters = new Meters(console);
        meters.begin();
        long begun = System.nanoTime();
        RushTraffic rush = shop.rush(plan.rate(), mix, (id, draft) -> {
            pixels.committed(id, draft);
            declined.addAndGet(draft.declined() ? 1 : 0);
        });
        while (System.nanoTime() - begun < plan.length().toNanos()) {
            analyst.act();
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        rush.close();
        long took = System.nanoTime() - begun;
        BenchResult.Phase phase = meters.end();
        int unseen = awaitLastRows();
        return new BenchResult.Load(
                plan.rate(),
                new BenchResult.Orders(rush.written(), took, gained(plantedBefore, planted()), declined.get()),
                phase,
                Fx.call(pixels::end),
                unseen,
                Fx.call(console::rowsRead) - readBefore,
                gained(foundBefore, Fx.call(() -> found(console))));
    }

    private int awaitLastRows() throws Exception {
        long begun = System.nanoTime();
        int missing = Fx.call(pixels::missing);
        while (missing > 0 && System.nanoTime() - begun < LAST_ROWS.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            missing = Fx.call(pixels::missing);
        }
        return missing;
    }

    /** Rows of all tables of each tab; on the FX thread. */
    static Map<String, Integer> found(MeasuredConsole console) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (DetectorModel model : console.models()) {
            model.tables().forEach(table -> rows.merge(model.factory().id(), table.known(), Integer::sum));
        }
        return rows;
    }

    private Map<String, Integer> planted() {
        Map<String, Integer> orders = new TreeMap<>();
        for (Planted plant : shop.planted()) {
            orders.merge(plant.kind().detector(), plant.ids().size(), Integer::sum);
        }
        return orders;
    }

    private static Map<String, Integer> gained(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> gained = new LinkedHashMap<>();
        after.forEach((detector, count) -> gained.put(detector, count - before.getOrDefault(detector, 0)));
        return gained;
    }
}
