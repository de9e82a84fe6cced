package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import dev.tillwatch.usual.Subjects;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One sale of the product that a price row is about. */
record ProductSale(Transaction transaction, LineItem line, LocalDateTime at, BigDecimal price) {

    /** How far back the picture and the evidence look. */
    static final int DAYS = 30;

    /** The product's other sales of the 30 days before the row, the furthest from the reference first. */
    static List<ProductSale> before(Row row, Behind behind) {
        String product = Subjects.product(row).orElse("");
        var own = behind.own().stream().map(Transaction::id).collect(Collectors.toSet());
        LocalDateTime until = row.at();
        List<ProductSale> sales = new ArrayList<>();
        for (Transaction transaction : behind.sales()) {
            LocalDateTime at = transaction.at();
            if (at == null || own.contains(transaction.id())) {
                continue;
            }
            if (until != null && (at.isAfter(until) || at.isBefore(until.minusDays(DAYS)))) {
                continue;
            }
            for (LineItem line : transaction.items()) {
                BigDecimal price = line.soldPrice();
                if (price != null && line.productId().equals(product)) {
                    sales.add(new ProductSale(transaction, line, at, price));
                }
            }
        }
        BigDecimal reference = amount(row, "reference").orElse(BigDecimal.ZERO);
        sales.sort(Comparator.comparing(
                        (ProductSale sale) -> sale.price().subtract(reference).abs())
                .thenComparing(ProductSale::at)
                .reversed());
        return sales;
    }

    /** An amount of the row. */
    static Optional<BigDecimal> amount(Row row, String fact) {
        return row.fact(fact)
                .map(Fact::value)
                .filter(Value.Money.class::isInstance)
                .map(value -> ((Value.Money) value).amount());
    }
}
