package dev.tillwatch.explain;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what was lost below reference, in all and by product; overcharges are no losses and never set off. */
record Losses(BigDecimal total, List<Row> rows, List<OfProduct> byProduct) {

    /** One product's part, largest first in {@link #byProduct}. */
    record OfProduct(String name, BigDecimal amount, List<Row> rows) {}

    static Losses of(List<? extends Row> priceRows) {
        Map<String, OfProduct> products = new LinkedHashMap<>();
        List<Row> losing = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Row row : priceRows) {
            BigDecimal ofRow = BigDecimal.ZERO;
            for (PriceLine line : PriceLine.of(row)) {
                if (line.loss().signum() > 0) {
                    ofRow = ofRow.add(line.loss());
                    products.merge(line.name(), new OfProduct(line.name(), line.loss(), List.of(row)), Losses::merged);
                }
            }
            if (ofRow.signum() > 0) {
                losing.add(row);
                total = total.add(ofRow);
            }
        }
        List<OfProduct> sorted = new ArrayList<>(products.values());
        sorted.sort(Comparator.comparing(OfProduct::amount).reversed());
        return new Losses(total, losing, sorted);
    }

    private static OfProduct merged(OfProduct before, OfProduct more) {
        List<Row> rows = new ArrayList<>(before.rows());
        rows.addAll(more.rows());
        return new OfProduct(before.name(), before.amount().add(more.amount()), rows);
    }

    /** The facts of the largest product, or of the two largest. */
    void largestInto(ShiftFacts facts) {
        if (byProduct.size() == 1) {
            into(facts, byProduct.getFirst(), "onlyLoser");
        } else if (byProduct.size() > 1) {
            into(facts, byProduct.get(0), "largestLoser");
            into(facts, byProduct.get(1), "nextLoser");
        }
    }

    private static void into(ShiftFacts facts, OfProduct product, String id) {
        facts.with(Fact.text(id, product.name()));
        facts.with(id + "Loss", new Value.Money(product.amount()), product.rows());
    }
}
