package dev.tillwatch.app.bench;

import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.simulate.Rush;
import dev.tillwatch.simulate.ShopPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

    private static final Rush.Mix USUAL = new Rush.Mix(LoadRun.ANOMALOUS, false);

    /** Each order that fails is a row: as many new rows a second as orders. */
    private static final Rush.Mix CROWDED = new Rush.Mix(LoadRun.ANOMALOUS, true);

    /** The tab whose lower table holds the crowd. */
    private static final String CROWDED_TAB = "failed";

    /** As often as a shop may be polled. */
    private static final Duration QUICK = Duration.ofMillis(250);

    private static final int OPENS_AT_HOUR = 16;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 50;

    private final BenchPlan plan;
    private final MeasuredConsole.Opener opener;
    private final Consumer<String> out;
    private final BenchText text = new BenchText();

    /** What is measured while the window polls. */
    private record Watched(
            BenchResult.Phase first, BenchResult.Phase idle, BenchResult.Load load, long begin, long end) {}

    /** A window and when it is first laid out. */
    private record Opened(MeasuredConsole console, FirstFrame frame) {}

    public Bench(BenchPlan plan, MeasuredConsole.Opener opener, Consumer<String> out) {
        this.plan = plan;
        this.opener = opener;
        this.out = out;
    }

    /** Blocks until all is measured and told; not on the FX thread. */
    public WindowFigures run() throws Exception {
        out.accept(BenchText.machine());
        out.accept(text.filling());
        long begun = System.nanoTime();
        try (StalledModel model = new StalledModel()) {
            DemoShop shop = DemoShop.inMemory(plan.crowded() ? crowded() : usual(), progress -> {});
            long shopAlone = HeapMeter.afterCollection();
            long filling = System.nanoTime() - begun;
            Opened opened = Fx.call(() -> open(shop, model));
            MeasuredConsole console = opened.console();
            opened.frame().await();
            long firstFrame = System.nanoTime() - filling;
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
            WindowFigures.Reached quick = plan.crowded() ? quickPixel(model) : WindowFigures.Reached.NOTHING;
            return figures(watched.load(), quick, firstFrame);
        }
    }

    /** Both in one go on the FX thread: the first pulse comes right behind. */
    private Opened open(DemoShop shop, StalledModel model) throws Exception {
        MeasuredConsole console = opener.open(shop, model.endpoint());
        return new Opened(console, FirstFrame.of(console.scene()));
    }

    private static WindowFigures figures(BenchResult.Load load, WindowFigures.Reached quick, long firstFrame) {
        PulseMeter.Pulses pulses = load.phase().pulses();
        Spread pulse = pulses.busy().p99() > pulses.wall().p99() ? pulses.busy() : pulses.wall();
        return new WindowFigures(pulse, load.phase().block(), load.reached(), quick, firstFrame);
    }

    /** From commit to pixel in a fresh window over a fresh shop that polls more often. */
    private WindowFigures.Reached quickPixel(StalledModel model) throws Exception {
        DemoShop shop = DemoShop.inMemory(usual(), progress -> {});
        MeasuredConsole console = Fx.call(() -> opener.open(shop, model.endpoint()));
        try {
            Fx.run(() -> console.pollEvery(QUICK));
            awaitHistory(console);
            BenchResult.Load load = new LoadRun(shop, console).run(plan, USUAL);
            out.accept(text.quick(QUICK, load));
            return load.reached();
        } finally {
            Fx.call(console::leave).get();
            Fx.run(console::close);
        }
    }

    private Watched watch(DemoShop shop, MeasuredConsole console, StalledModel model) throws Exception {
        if (plan.crowded()) {
            Fx.run(() -> console.choose(CROWDED_TAB));
        }
        awaitHistory(console);
        if (plan.crowded()) {
            out.accept(text.held(Fx.call(() -> LoadRun.found(console))));
        }
        long begin = HeapMeter.afterCollection();
        Meters meters = new Meters(console);
        meters.begin();
        Analyst.begin(console, model);
        BenchResult.Phase first = meters.end();
        meters = new Meters(console);
        meters.begin();
        TimeUnit.NANOSECONDS.sleep(plan.idle().toNanos());
        BenchResult.Phase idle = meters.end();
        BenchResult.Load load = new LoadRun(shop, console).run(plan, plan.crowded() ? CROWDED : USUAL);
        Fx.call(() -> {
            console.picture();
            return true;
        });
        return new Watched(first, idle, load, begin, HeapMeter.afterCollection());
    }

    private ShopPlan usual() {
        return ShopPlan.demo(plan.seed(), opens()).withCustomers(CUSTOMERS);
    }

    private ShopPlan crowded() {
        return ShopPlan.crowded(plan.seed(), opens()).withCustomers(CUSTOMERS);
    }

    private static LocalDateTime opens() {
        return LocalDate.now(ZoneId.systemDefault()).atTime(OPENS_AT_HOUR, 0);
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
