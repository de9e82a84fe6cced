package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the adaptive detectors keep of a shop with a million customers and a hundred thousand products. */
class LargeShopMemoryTest {

    private static final int CUSTOMERS = 1_000_000;
    private static final int PRODUCTS = 100_000;
    private static final int ORDERS = 1_500_000;
    private static final int CHUNK = 10_000;
    private static final int MOST_LINES = 3;
    private static final int CITIES = 20;
    private static final int DAYS = 400;

    /** Per cent of the lines with a coupon, and of the payments declined. */
    private static final int COUPONS = 14;

    private static final int DECLINED = 5;

    private static final long MOST_BYTES = 200_000_000;
    private static final LocalDateTime BEGUN = LocalDateTime.of(2025, 1, 1, 0, 0);

    private final List<CatalogEntry> catalog = IntStream.range(0, PRODUCTS)
            .mapToObj(number ->
                    new CatalogEntry("p" + number, "Product " + number, BigDecimal.valueOf(1000 + number % 9000, 2)))
            .toList();
    private final Random random = new Random(1);
    private long items;

    @Test
    void allFourTogetherKeepLessThanTwoHundredMegabytes() {
        long before = used();
        List<Detector> detectors = Detectors.adaptive().stream()
                .map(factory -> factory.create(DetectorSettings.DEFAULTS))
                .toList();
        for (int first = 1; first <= ORDERS; first += CHUNK) {
            List<Event> chunk = new ArrayList<>(CHUNK);
            for (int id = first; id < first + CHUNK; id++) {
                chunk.add(new TransactionChanged(null, order(id)));
            }
            Batch batch = new Batch(chunk, at(first + CHUNK), Batch.Order.PAST);
            detectors.forEach(detector -> detector.observe(batch));
        }
        long kept = used() - before;
        System.out.println("Four detectors, " + CUSTOMERS + " customers, " + PRODUCTS + " products, " + ORDERS
                + " orders: " + kept / 1_000_000 + " MB");
        assertThat(kept).isLessThan(MOST_BYTES);
        assertThat(detectors).as("still held").hasSize(4);
        assertThat(catalog).as("still held").hasSize(PRODUCTS);
    }

    /** Each customer orders once, half of them once more; each product is sold. */
    private Transaction order(int id) {
        List<LineItem> lines = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int line = random.nextInt(MOST_LINES); line >= 0; line--) {
            CatalogEntry entry = catalog.get((int) (++items % PRODUCTS));
            BigDecimal price = random.nextInt(100) < COUPONS
                    ? entry.price().subtract(BigDecimal.valueOf(random.nextInt(150), 2))
                    : entry.price();
            lines.add(new LineItem(items, entry.productId(), entry.name(), price, 1, entry));
            total = total.add(price);
        }
        Customer customer = new Customer(1 + id % CUSTOMERS, null, "City " + id % CITIES);
        Status status = random.nextInt(100) < DECLINED ? Status.FAILED : Status.SUCCESS;
        return new Transaction(id, customer, at(id), status, total, lines);
    }

    private static LocalDateTime at(int id) {
        return BEGUN.plusSeconds((long) id * DAYS * 24 * 3600 / ORDERS);
    }

    /** Bytes on the heap that are in use once what is garbage has been taken away. */
    private static long used() {
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
