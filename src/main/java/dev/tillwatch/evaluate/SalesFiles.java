package dev.tillwatch.evaluate;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two files of what was sold: the transactions with the event that each belongs to, and their lines. */
final class SalesFiles {

    private static final CsvTable TRANSACTIONS =
            new CsvTable("transactions.csv", "transactionId", "at", "customerId", "status", "total", "eventId");
    private static final CsvTable LINES =
            new CsvTable("lines.csv", "transactionId", "productId", "quantity", "price", "catalogPrice");

    private final Set<Integer> eventIds = new HashSet<>();
    private final Map<Long, Customer> customers;
    private final Map<Long, List<LineItem>> lines = new HashMap<>();
    private final Map<CatalogEntry, CatalogEntry> entries = new HashMap<>();

    SalesFiles(List<PlantedEvent> events, Map<Long, Customer> customers) {
        events.forEach(event -> eventIds.add(event.id()));
        this.customers = customers;
    }

    List<LabelledSale> read(Path folder) throws IOException, BadShopFolder {
        Map<Long, LabelledSale> sales = new HashMap<>();
        TRANSACTIONS.read(folder, row -> {
            LabelledSale sale = sale(row);
            long id = sale.transaction().id();
            if (sales.put(id, sale) != null) {
                throw row.problem("twice", "transactionId", Long.toString(id));
            }
        });
        long[] lineIds = {0};
        LINES.read(folder, row -> {
            long id = row.needNumber("transactionId");
            if (!sales.containsKey(id)) {
                throw row.problem("unknown", "transactionId", Long.toString(id), TRANSACTIONS.file());
            }
            lines.computeIfAbsent(id, key -> new ArrayList<>(2)).add(line(row, ++lineIds[0]));
        });
        return sales.values().stream()
                .map(this::withLines)
                .sorted(Comparator.comparingLong(sale -> sale.transaction().id()))
                .toList();
    }

    static void write(Path folder, List<LabelledSale> sales) throws IOException {
        TRANSACTIONS.write(folder, rows -> {
            for (LabelledSale sale : sales) {
                Transaction row = sale.transaction();
                rows.add(
                        row.id(),
                        row.at(),
                        row.customer().id(),
                        row.status() == Status.UNKNOWN ? null : row.status(),
                        plain(row.total()),
                        sale.eventId() == LabelledSale.ORDINARY ? null : sale.eventId());
            }
        });
        LINES.write(folder, rows -> {
            for (LabelledSale sale : sales) {
                for (LineItem line : sale.transaction().items()) {
                    CatalogEntry entry = line.catalog();
                    rows.add(
                            sale.transaction().id(),
                            line.productId(),
                            line.quantity(),
                            plain(line.soldPrice()),
                            entry == null ? null : plain(entry.price()));
                }
            }
        });
    }

    private LabelledSale sale(CsvRow row) throws BadShopFolder {
        Integer event = row.smallNumber("eventId");
        if (event != null && !eventIds.contains(event)) {
            throw row.problem("unknown", "eventId", event.toString(), EventsFile.NAME);
        }
        long customerId = row.needNumber("customerId");
        Customer customer = customers.get(customerId);
        if (customer == null) {
            throw row.problem("unknown", "customerId", Long.toString(customerId), CustomersFile.NAME);
        }
        Transaction transaction = new Transaction(
                row.needNumber("transactionId"),
                customer,
                row.time("at"),
                status(row),
                row.decimal("total"),
                List.of());
        return new LabelledSale(transaction, event == null ? LabelledSale.ORDINARY : event);
    }

    private LabelledSale withLines(LabelledSale sale) {
        Transaction row = sale.transaction();
        List<LineItem> items = lines.getOrDefault(row.id(), List.of());
        return new LabelledSale(
                new Transaction(row.id(), row.customer(), row.at(), row.status(), row.total(), items), sale.eventId());
    }

    private LineItem line(CsvRow row, long id) throws BadShopFolder {
        String product = row.needText("productId");
        BigDecimal catalogPrice = row.decimal("catalogPrice");
        CatalogEntry entry = catalogPrice == null ? null : shared(new CatalogEntry(product, product, catalogPrice));
        String name = entry == null ? product : entry.productId();
        return new LineItem(id, name, null, row.decimal("price"), row.smallNumber("quantity"), entry);
    }

    /** The same price of the same product is held once. */
    private CatalogEntry shared(CatalogEntry entry) {
        CatalogEntry first = entries.putIfAbsent(entry, entry);
        return first == null ? entry : first;
    }

    private static Status status(CsvRow row) throws BadShopFolder {
        String word = row.text("status");
        Status status = Status.of(word);
        if (word != null && status == Status.UNKNOWN) {
            throw row.problem("not.status", "status", word);
        }
        return status;
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
