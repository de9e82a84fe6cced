package dev.tillwatch.app;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.NotingDetector;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.TransactionSource;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.Shop;
import dev.tillwatch.ui.detector.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javax.sql.DataSource;

/** A small shop in which every tab has something to show, and the truth about it: every rule over all rows at once. */
final class SmallShop {

    private static final int MORE_THAN_ALL = 100_000;

    private SmallShop() {}

    /** Twelve days of orders, two of them sold too low, a burst, and failures that cluster. */
    static void fill(DataSource admin) {
        Scripts.execute(
                admin,
                "INSERT INTO customers (customer_name) VALUES ('Asha Rao'), ('Ravi Iyer'), ('Meera Nair')",
                "INSERT INTO products VALUES ('tea', 'Tea, 500 g', 1000), ('pan', 'Frying pan', 2500)");
        for (int day = 1; day <= 12; day++) {
            for (int order = 0; order < 2 + day % 3; order++) {
                Scripts.execute(admin, sale(order % 3 + 1, "NOW() - INTERVAL " + day + " DAY", "SUCCESS"), line(1000));
            }
        }
        for (int i = 0; i < 7; i++) {
            Scripts.execute(admin, sale(2, "NOW() - INTERVAL 1 DAY + INTERVAL " + i + " SECOND", "FAILED"), line(1000));
        }
        sellTooLow(admin, 90);
        sellTooLow(admin, 80);
    }

    /** Commits an order of now whose line is sold far below its price of 1,000. */
    static void sellTooLow(DataSource admin, int price) {
        Scripts.execute(admin, "BEGIN", sale(1, "NOW()", "SUCCESS"), line(price), "COMMIT");
    }

    private static String sale(int customer, String at, String status) {
        return "INSERT INTO transactions (customer_id, transaction_date, status, total_amount) VALUES (" + customer
                + ", " + at + ", '" + status + "', 1000)";
    }

    private static String line(int price) {
        return "INSERT INTO transaction_items (transaction_id, product_id, product_name, product_price)"
                + " VALUES (LAST_INSERT_ID(), 'tea', 'Tea, 500 g', " + price + ")";
    }

    /** The rows of all tables, as every detector finds them when it sees all rows of the shop at once. */
    static Map<AnomalyKey, Row> truth(Shop shop) throws ShopUnavailable {
        TransactionSource source = shop.historySource();
        List<Event> events = source.transactions(new IdRange(1, Long.MAX_VALUE), MORE_THAN_ALL).rows().stream()
                .<Event>map(row -> new TransactionChanged(null, row))
                .toList();
        Batch all = new Batch(events, source.now());
        Map<AnomalyKey, Row> found = new HashMap<>();
        for (DetectorFactory factory : Detectors.classic()) {
            List<String> kinds = factory.tables().stream().map(TableSpec::kind).toList();
            Detection detection =
                    NotingDetector.of(factory, DetectorSettings.DEFAULTS).observe(all);
            Stream.concat(detection.current().stream(), detection.observations().stream())
                    .filter(row -> kinds.contains(row.key().kind()))
                    .forEach(row -> found.put(row.key(), row));
        }
        return found;
    }

    /**
     * What the tables hold, each brought into view, since rows wait where nobody looks; on the FX thread. Fails where a
     * row is there twice.
     */
    static Map<AnomalyKey, Row> shown(OpenConsole console) {
        Map<AnomalyKey, Row> shown = new HashMap<>();
        int before = console.sight().tab();
        for (DetectorFactory factory : Detectors.classic()) {
            console.bringIntoView(factory.id());
            for (TableView<Entry> table : console.tables().of(factory.id())) {
                for (Entry entry : table.getItems()) {
                    if (entry.state().withdrawal() == null && shown.put(entry.key(), entry.row()) != null) {
                        throw new AssertionError(entry.key() + " is there twice");
                    }
                }
            }
        }
        console.bringIntoView(Detectors.classic().get(before).id());
        return shown;
    }

    /** Waits until the tables hold the truth, no more and no less. */
    static void awaitTruth(OpenConsole console, Shop shop) {
        console.awaitAside("the tables hold what the shop holds", () -> {
            Map<AnomalyKey, Row> truth = truth(shop);
            return OpenConsole.onFx(() -> shown(console).equals(truth));
        });
    }
}
