package dev.tillwatch.explain.llm;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.Till;
import dev.tillwatch.detect.adaptive.burst.AdaptiveBurstFactory;
import dev.tillwatch.detect.adaptive.failed.AdaptiveFailedFactory;
import dev.tillwatch.detect.adaptive.price.AdaptivePriceFactory;
import dev.tillwatch.detect.adaptive.volume.AdaptiveVolumeFactory;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Rows as the adaptive detectors themselves make them, over small shops whose one odd thing is known. */
final class AdaptiveRows {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 1, 5, 8, 0);

    /** What every order of these shops sells. */
    private record Sold(String product, String price, int quantity) {

        private static final Sold USUAL = new Sold("Lamp", "100.00", 1);
    }

    private final Till till;
    private final List<Transaction> orders = new ArrayList<>();
    private LocalDateTime now = BEGIN;
    private long lastId;

    private AdaptiveRows(DetectorFactory factory) {
        till = new Till(factory);
    }

    /** A lamp of 100 that one customer pays with 40. */
    static Row cheapSale() {
        return sale(new Sold("Lamp", "40.00", 1));
    }

    /** The same paid with 160. */
    static Row dearSale() {
        return sale(new Sold("Lamp", "160.00", 1));
    }

    private static Row sale(Sold odd) {
        AdaptiveRows shop = new AdaptiveRows(new AdaptivePriceFactory());
        shop.trade(730, 72);
        shop.sell(7, "Pune", odd, Status.SUCCESS);
        shop.trade(20, 72);
        return shop.found("sale");
    }

    /** A day with half of its orders. */
    static Row lowDay() {
        return day("day", 20, 1);
    }

    /** A day that only the days behind it show to be low. */
    static Row lowInHindsight() {
        return day("hindsight", 28, 8);
    }

    private static Row day(String kind, int hourly, int daysToGo) {
        AdaptiveRows shop = new AdaptiveRows(new AdaptiveVolumeFactory());
        for (int day = 0; day < 60 + daysToGo; day++) {
            shop.now = BEGIN.plusDays(day);
            int each = day == 60 ? hourly : 40 + day % 3;
            for (int i = 0; i < 12 * each; i++) {
                shop.now = BEGIN.plusDays(day).plusSeconds(i * 43_200L / (12L * each));
                shop.sell(1 + i % 100, "Pune", Sold.USUAL, i % 40 == 0 ? Status.FAILED : Status.SUCCESS);
            }
        }
        shop.close(BEGIN.plusDays(60L + daysToGo).toLocalDate().atStartOfDay());
        return shop.found(kind);
    }

    /** Nine orders of a customer in three minutes. */
    static Row burst() {
        AdaptiveRows shop = new AdaptiveRows(new AdaptiveBurstFactory());
        shop.trade(550, 144);
        for (int i = 0; i < 9; i++) {
            shop.now = shop.now.plusSeconds(20);
            shop.sell(7, "Pune", Sold.USUAL, i % 3 == 0 ? Status.FAILED : Status.SUCCESS);
        }
        shop.close(shop.now.plusHours(2));
        return shop.found("episode");
    }

    /** Nine declined payments of a customer, then one that succeeds. */
    static Row declinedCustomer() {
        AdaptiveRows shop = declines();
        for (int i = 0; i < 9; i++) {
            shop.now = shop.now.plusSeconds(30);
            shop.sell(7, "Pune", Sold.USUAL, Status.FAILED);
        }
        shop.now = shop.now.plusSeconds(60);
        shop.sell(7, "Pune", Sold.USUAL, Status.SUCCESS);
        return shop.found("alert");
    }

    /** A product whose payments fail for many customers. */
    static Row declinedProduct() {
        AdaptiveRows shop = declines();
        for (int i = 0; i < 24; i++) {
            shop.now = shop.now.plusMinutes(2);
            boolean odd = i % 2 == 0;
            shop.sell(
                    5000 + i,
                    "City " + i % 4,
                    new Sold(odd ? "Chair" : "Desk", "80.00", 1),
                    odd ? Status.FAILED : Status.SUCCESS);
        }
        return shop.found("alert");
    }

    private static AdaptiveRows declines() {
        AdaptiveRows shop = new AdaptiveRows(new AdaptiveFailedFactory());
        for (int i = 0; i < 400; i++) {
            shop.now = shop.now.plusMinutes(2);
            String product = List.of("Lamp", "Desk", "Chair", "Shelf", "Rug").get(i % 5);
            shop.sell(
                    1000 + i,
                    "City " + i % 4,
                    new Sold(product, "90.00", 1),
                    i % 20 == 0 ? Status.FAILED : Status.SUCCESS);
        }
        return shop;
    }

    private void trade(int count, int minutes) {
        for (int i = 0; i < count; i++) {
            now = now.plusMinutes(minutes);
            sell(1 + i % 40, "Pune", Sold.USUAL, Status.SUCCESS);
        }
    }

    private void sell(long customer, String city, Sold sold, Status status) {
        CatalogEntry entry = new CatalogEntry(sold.product(), sold.product(), new BigDecimal("100.00"));
        BigDecimal price = new BigDecimal(sold.price());
        LineItem line = new LineItem(++lastId, sold.product(), sold.product(), price, sold.quantity(), entry);
        orders.add(new Transaction(
                lastId,
                new Customer(customer, "Customer " + customer, city),
                now,
                status,
                price.multiply(BigDecimal.valueOf(sold.quantity())),
                List.of(line)));
    }

    private void close(LocalDateTime at) {
        for (Transaction order : orders) {
            till.now(String.valueOf(order.at())).add(order);
        }
        orders.clear();
        till.silenceTo(at.toString());
    }

    /** The one row of this kind. */
    private Row found(String kind) {
        close(now.plusSeconds(1));
        List<Row> rows = till.shown().rows().values().stream()
                .filter(row -> row instanceof Anomaly && row.key().kind().equals(kind))
                .toList();
        if (rows.size() != 1) {
            throw new IllegalStateException("not one row of kind " + kind + " but " + rows);
        }
        return rows.getFirst();
    }
}
