package dev.tillwatch.app.bench.shop;

import dev.tillwatch.demo.Progress;
import dev.tillwatch.demo.big.BigShop;
import dev.tillwatch.demo.big.ServerAddress;
import dev.tillwatch.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The benchmark on the big shop: loads it, or takes it as it is, and runs each part in turn on the same server. */
public final class ShopBench {

    private static final Texts TEXTS = Texts.of("bench");
    private static final int STEPS = 20;

    /** In this order, each by itself. */
    private static final List<Part> FIRST = List.of(new ForerunnerPart(), new DumpPart());

    private static final Part BACKFILL = new BackfillPart();

    /** Then, in this order, what needs the past loaded. */
    private static final List<Part> OVER_THE_PAST =
            List.of(new AuditPart(), new PollPart(), new DistantPollPart(), new WriterPart(), new WarmStartPart());

    private final ShopBenchPlan plan;
    private final ServerAddress server;
    private final Consumer<String> progress;
    private long stepsTold;

    /** {@code progress} hears a line now and then. */
    public ShopBench(ShopBenchPlan plan, ServerAddress server, Consumer<String> progress) {
        this.plan = plan;
        this.server = server;
        this.progress = progress;
    }

    void run(Figures figures, Guard guard) throws Exception {
        long begun = System.nanoTime();
        BigShop shop = BigShop.open(server, new BigShop.Size(plan.transactions(), plan.seed()), this::tell);
        progress.accept(TEXTS.get("shop.server", shop.version(), server));
        if (shop.reused()) {
            figures.notMeasured(Measure.LOAD, TEXTS.get("shop.reused"));
        } else {
            figures.put(Measure.LOAD, (System.nanoTime() - begun) / 1e9);
        }
        figures.put(Measure.TRANSACTIONS, shop.transactions());
        figures.put(Measure.ITEMS, (double) shop.items());
        try (MeasuredFeed feed = MeasuredFeed.open(server)) {
            run(new Bed(plan, shop, feed), figures, guard);
        }
    }

    private static void run(Bed bed, Figures figures, Guard guard) throws InterruptedException {
        for (Part part : FIRST) {
            guard.run(part.measures(), () -> part.measure(bed, figures));
        }
        boolean loaded = guard.run(BACKFILL.measures(), () -> BACKFILL.measure(bed, figures));
        for (Part part : OVER_THE_PAST) {
            if (loaded) {
                guard.run(part.measures(), () -> part.measure(bed, figures));
            } else {
                guard.skip(part.measures(), TEXTS.get("shop.noPast"));
            }
        }
    }

    private void tell(Progress loaded) {
        long step = loaded.done() * STEPS / Math.max(1, loaded.total());
        if (step > stepsTold) {
            stepsTold = step;
            progress.accept(TEXTS.get(
                    "shop.loading",
                    String.format(Locale.ROOT, "%,d", loaded.done()),
                    String.format(Locale.ROOT, "%,d", loaded.total())));
        }
    }
}
