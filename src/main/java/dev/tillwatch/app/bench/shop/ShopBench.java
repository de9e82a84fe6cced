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

    /** In this order: what needs the past loaded comes behind the backfill. */
    private static final List<Part> PARTS = List.of(
            new ForerunnerPart(),
            new DumpPart(),
            new BackfillPart(),
            new AuditPart(),
            new PollPart(),
            new DistantPollPart(),
            new WriterPart(),
            new WarmStartPart());

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

    public void run(Figures figures) throws Exception {
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
            Bed bed = new Bed(plan, shop, feed);
            for (Part part : PARTS) {
                part.measure(bed, figures);
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
