package dev.tillwatch.evaluate.real;

import dev.tillwatch.model.CatalogEntry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Half a year of a real shop's sales, read once; each product's catalog price is the one it was sold at most often. */
public final class OnlineRetail {

    private static final String FILE = "online_retail";

    private final List<List<RetailLine>> invoices;
    private final Map<String, CatalogEntry> catalog;

    private OnlineRetail(List<RetailLine> lines) {
        Map<String, List<RetailLine>> byInvoice = new LinkedHashMap<>();
        lines.forEach(line -> byInvoice
                .computeIfAbsent(line.invoice(), number -> new ArrayList<>())
                .add(line));
        this.invoices = byInvoice.values().stream().map(List::copyOf).toList();
        this.catalog = catalog(lines);
    }

    /** Reads the sales from the folder. */
    public static OnlineRetail read(Path folder) throws DataProblem {
        List<RetailLine> lines = new ArrayList<>();
        CsvFile.beginning(folder, FILE).forEach(row -> {
            RetailLine line = RetailLine.of(row);
            if (line != null) {
                lines.add(line);
            }
        });
        return new OnlineRetail(lines);
    }

    static OnlineRetail of(List<RetailLine> lines) {
        return new OnlineRetail(lines);
    }

    /** The shop with the wrong prices that the seed draws. */
    RetailShop withWrongPrices(long seed) {
        return new WrongPrices(invoices, catalog, seed).shop();
    }

    private static Map<String, CatalogEntry> catalog(List<RetailLine> lines) {
        Map<String, TreeMap<BigDecimal, Integer>> prices = new HashMap<>();
        lines.forEach(line ->
                prices.computeIfAbsent(line.product(), code -> new TreeMap<>()).merge(line.price(), 1, Integer::sum));
        Map<String, CatalogEntry> catalog = new HashMap<>();
        prices.forEach((code, counts) -> {
            int most = Collections.max(counts.values());
            // In ascending order of price the first of the most frequent is the lowest.
            counts.entrySet().stream()
                    .filter(each -> each.getValue() == most)
                    .findFirst()
                    .ifPresent(modal -> catalog.put(code, new CatalogEntry(code, code, modal.getKey())));
        });
        return catalog;
    }
}
