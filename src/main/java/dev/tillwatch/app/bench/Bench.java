package dev.tillwatch.app.bench;

import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.simulate.ShopPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The benchmark, on a thread of its own: fills a demo shop, opens the window over it, waits for its history, measures it
 * idle, then under load while the model's answer stalls, and tells line by line what it measured.
 */
public final class Bench {

    /** So many that a thousand orders a minute of the shop's time are no burst by themselves. */
    private static final int CUSTOMERS = 40_000;

    private static final int OPENS_AT_HOUR = 16;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 50;
    /** Rows that are put in at once. */
    private static final int PIECE = 5_000;

    private final BenchPlan plan;
    private final MeasuredConsole.Opener opener;
    private final Consumer<String> out;
    private final BenchText text = new BenchText();

    /** What is measured while the window polls. */
    private record Watched(
            BenchResult.Phase first, BenchResult.Phase idle, BenchResult.Load load, long begin, long end) {}

    public Bench(BenchPlan plan, MeasuredConsole.Opener opener, Consumer<String> out) {
        this.plan = plan;
        this.opener = opener;
        this.out = out;
    }

    /** Blocks until all is measured and told; not on the FX thread. */
    public void run() throws Exception {
        text.machine().forEach(out);
        try (StalledModel model = new StalledModel()) {
            DemoShop shop = DemoShop.inMemory(shopPlan(), progress -> {});
            long shopAlone = HeapMeter.afterCollection();
            MeasuredConsole console = Fx.call(() -> opener.open(shop, model.endpoint()));
            out.accept(text.window(Fx.call(console::size)));
            Watched watched;
            try {
                watched = watch(shop, console, model);
            } finally {
                Fx.call(console::leave).get();
            }
            long window = HeapMeter.afterCollection();
            Fx.run(console::close);
            BenchResult.Memory memory = new BenchResult.Memory(shopAlone, watched.begin(), watched.end(), window);
            text.of(new BenchResult(watched.first(), watched.idle(), watched.load(), memory), plan, model.stalled())
                    .forEach(out);
        }
    }

    private Watched watch(DemoShop shop, MeasuredConsole console, StalledModel model) throws Exception {
        awaitHistory(console);
        fill(console);
        long begin = HeapMeter.afterCollection();
        Meters meters = new Meters(console);
        meters.begin();
        Analyst.begin(console, model);
        BenchResult.Phase first = meters.end();
        meters = new Meters(console);
        meters.begin();
        TimeUnit.NANOSECONDS.sleep(plan.idle().toNanos());
        BenchResult.Phase idle = meters.end();
        BenchResult.Load load = new LoadRun(shop, console).run(plan);
        Fx.call(() -> {
            console.picture();
            return true;
        });
        return new Watched(first, idle, load, begin, HeapMeter.afterCollection());
    }

    private void fill(MeasuredConsole console) throws Exception {
        ManyRows many = new ManyRows(LocalDate.now(ZoneId.systemDefault()).atStartOfDay());
        for (int from = 0; from < plan.anomalies(); from += PIECE) {
            Detection found = many.found(from, Math.min(plan.anomalies(), from + PIECE));
            console.keep(found);
            Fx.run(() -> console.models().stream()
                    .filter(model -> model.factory().id().equals(ManyRows.DETECTOR))
                    .forEach(model -> model.accept(
                            found, Objects.requireNonNull(model.completeTo().get()))));
        }
    }

    private ShopPlan shopPlan() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return ShopPlan.demo(plan.seed(), today.atTime(OPENS_AT_HOUR, 0)).withCustomers(CUSTOMERS);
    }

    private static void awaitHistory(MeasuredConsole console) throws Exception {
        long begun = System.nanoTime();
        while (!Fx.call(() -> console.models().stream()
                .allMatch(model -> model.reach().history().complete()))) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new TimeoutException("the history was not loaded within " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
