package dev.tillwatch.forerunner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Half a year of a real shop's sales (UCI Online Retail) as the shop's tables: without cancellations and lines without
 * a positive quantity and price; codes in upper case; the catalog's price is a code's most frequent one, the lowest of
 * several; an invoice's time is its earliest line's; lines without a customer belong to one "unknown".
 */
final class RetailSales {

    private static final int COLUMNS = 7;
    private static final String CANCELLED = "C";
    private static final long NOBODY = 1;

    /** A line of the file. */
    private record Sale(long invoice, String code, int quantity, String at, BigDecimal price, long customer) {

        static @Nullable Sale read(String line) {
            String[] cells = line.split(",", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException("not a sale: " + line);
            }
            if (cells[0].startsWith(CANCELLED)) {
                return null;
            }
            String customer = cells[5].isEmpty() ? Long.toString(NOBODY) : cells[5].replaceFirst("\\.0$", "");
            Sale sale = new Sale(
                    Long.parseLong(cells[0]),
                    cells[1].toUpperCase(Locale.ROOT),
                    Integer.parseInt(cells[2]),
                    cells[3] + ":00",
                    new BigDecimal(cells[4]).stripTrailingZeros(),
                    Long.parseLong(customer));
            return sale.quantity > 0 && sale.price.signum() > 0 ? sale : null;
        }

        BigDecimal amount() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    private final List<Sale> sales = new ArrayList<>();
    private int linesOfFile;

    RetailSales(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                linesOfFile++;
                Sale sale = Sale.read(line);
                if (sale != null) {
                    sales.add(sale);
                }
            }
        }
    }

    /** Lines that the file holds, those left out included. */
    int linesOfFile() {
        return linesOfFile;
    }

    int sales() {
        return sales.size();
    }

    void fill(DataSource shop) {
        Bulk server = new Bulk(shop);
        server.run("INSERT INTO customers (customer_id, customer_name) VALUES (?, ?)", customers());
        server.run("INSERT INTO products VALUES (?, ?, ?)", products());
        server.run("INSERT INTO transactions VALUES (?, ?, ?, 'SUCCESS', ?)", invoices());
        server.run("INSERT INTO transaction_items VALUES (?, ?, ?, ?, ?, ?)", lines());
    }

    private List<@Nullable Object[]> customers() {
        return sales.stream()
                .map(Sale::customer)
                .distinct()
                .map(id -> Bulk.row(id, id == NOBODY ? "unknown" : "Customer " + id))
                .toList();
    }

    private List<@Nullable Object[]> products() {
        Map<String, Map<BigDecimal, Integer>> prices = new TreeMap<>();
        sales.forEach(sale ->
                prices.computeIfAbsent(sale.code, code -> new TreeMap<>()).merge(sale.price, 1, Integer::sum));
        List<@Nullable Object[]> rows = new ArrayList<>();
        prices.forEach((code, counts) -> {
            // In ascending order of price the first of the most frequent is the lowest.
            int most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            BigDecimal modal = counts.entrySet().stream()
                    .filter(each -> each.getValue() == most)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            rows.add(Bulk.row(code, code, modal));
        });
        return rows;
    }

    private List<@Nullable Object[]> invoices() {
        Map<Long, String> at = new LinkedHashMap<>();
        Map<Long, Long> customer = new LinkedHashMap<>();
        Map<Long, BigDecimal> total = new LinkedHashMap<>();
        for (Sale sale : sales) {
            at.merge(sale.invoice, sale.at, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            customer.putIfAbsent(sale.invoice, sale.customer);
            total.merge(sale.invoice, sale.amount(), BigDecimal::add);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        at.forEach((invoice, time) -> rows.add(Bulk.row(invoice, customer.get(invoice), time, total.get(invoice))));
        return rows;
    }

    private List<@Nullable Object[]> lines() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Sale sale : sales) {
            rows.add(Bulk.row(rows.size() + 1, sale.invoice, sale.code, sale.code, sale.price, sale.quantity));
        }
        return rows;
    }
}
