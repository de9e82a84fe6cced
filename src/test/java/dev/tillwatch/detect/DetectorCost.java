package dev.tillwatch.detect;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Measures what the detectors cost: processor time and heap per transaction, over a seeded shop of 100,000 customers and
 * 2,000 products. Run by hand: {@code java -cp ... dev.tillwatch.detect.DetectorCost 5000000 [detector]}.
 */
final class DetectorCost {

    private static final int BATCH = 10_000;
    private static final int CUSTOMERS = 100_000;
    private static final int PRODUCTS = 2_000;
    private static final int YEAR = 365 * 86_400;
    private static final LocalDateTime START = LocalDateTime.of(2025, 1, 1, 0, 0);

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<CatalogEntry> catalog = new ArrayList<>();
    private final int count;
    private long nextItem = 1;
    private long burstCustomer;
    private int burstLeft;

    private DetectorCost(int count) {
        this.count = count;
        for (int i = 0; i < PRODUCTS; i++) {
            catalog.add(new CatalogEntry(
                    "P-%05d".formatted(i), "Product " + i, BigDecimal.valueOf(199 + 37L * (i % 500), 2)));
        }
    }

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        List<DetectorFactory> factories = Detectors.classic().stream()
                .filter(factory -> arguments.length < 2 || factory.id().equals(arguments[1]))
                .toList();
        new DetectorCost(count).run(factories);
    }

    private void run(List<DetectorFactory> factories) throws IOException {
        long heapBefore = heap();
        List<Detector> detectors = factories.stream()
                .map(factory -> factory.create(DetectorSettings.DEFAULTS))
                .toList();
        long[] nanos = new long[factories.size()];
        for (int first = 0; first < count; first += BATCH) {
            Batch batch = batch(first);
            for (int i = 0; i < nanos.length; i++) {
                long before = cpu();
                detectors.get(i).observe(batch);
                nanos[i] += cpu() - before;
            }
        }
        long heap = heap() - heapBefore;
        long all = 0;
        for (int i = 0; i < nanos.length; i++) {
            all += nanos[i];
            System.out.printf(
                    "%-8s %6.3f us CPU a transaction%n", factories.get(i).id(), nanos[i] / 1e3 / count);
        }
        System.out.printf(
                "all      %6.3f us CPU a transaction, heap %.1f bytes a transaction%n",
                all / 1e3 / count, (double) heap / count);
        for (int i = 0; i < nanos.length; i++) {
            reportState(factories.get(i), detectors.get(i));
        }
    }

    private static void reportState(DetectorFactory factory, Detector detector) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long before = cpu();
        detector.save(new DataOutputStream(bytes));
        long saved = cpu();
        Detector fresh = factory.create(DetectorSettings.DEFAULTS);
        fresh.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        System.out.printf(
                "%-8s state %.1f MB, saved in %d ms, restored in %d ms%n",
                factory.id(), bytes.size() / 1e6, (saved - before) / 1_000_000, (cpu() - saved) / 1_000_000);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Batch batch(int first) {
        List<Event> events = new ArrayList<>(BATCH);
        LocalDateTime last = START;
        for (int id = first + 1; id <= Math.min(count, first + BATCH); id++) {
            last = START.plusSeconds((long) id * YEAR / count);
            events.add(new TransactionChanged(null, transaction(id, last.minusSeconds(random.nextInt(120)))));
        }
        return new Batch(events, last.plusSeconds(1));
    }

    private Transaction transaction(int id, LocalDateTime at) {
        List<LineItem> items = new ArrayList<>(2);
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        do {
            int quantity = 1 + random.nextInt(3);
            CatalogEntry product = catalog.get(random.nextInt(PRODUCTS));
            BigDecimal sold = sold(product);
            items.add(new LineItem(nextItem++, product.productId(), product.name(), sold, quantity, product));
            total = total.add(sold.multiply(BigDecimal.valueOf(quantity)));
        } while (random.nextInt(100) < 36);
        long customer = customer();
        Status status = random.nextInt(100) < 4 ? Status.FAILED : Status.SUCCESS;
        return new Transaction(id, new Customer(customer, "Customer Name " + customer), at, status, total, items);
    }

    /** Now and then one buys eight times in a row: a burst, or a cluster of failures. */
    private long customer() {
        if (burstLeft == 0 && random.nextInt(20_000) == 0) {
            burstLeft = 8;
            burstCustomer = 1L + random.nextInt(CUSTOMERS);
        }
        if (burstLeft > 0) {
            burstLeft--;
            return burstCustomer;
        }
        return 1L + random.nextInt(CUSTOMERS);
    }

    private BigDecimal sold(CatalogEntry product) {
        int draw = random.nextInt(1000);
        int percent = 100;
        if (draw >= 995) {
            percent = 50 + random.nextInt(70);
        } else if (draw >= 850) {
            percent = 85 + random.nextInt(20);
        }
        return product.price().multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
    }
}
