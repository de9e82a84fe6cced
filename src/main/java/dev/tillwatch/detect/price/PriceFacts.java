package dev.tillwatch.detect.price;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the facts of a transaction with lines outside the accepted range. */
record PriceFacts(PriceThresholds thresholds) {

    List<Fact> of(Transaction transaction, List<PricedLine> hits, PricedLine worst) {
        List<Fact> facts = new ArrayList<>();
        RowRef row = RowRef.transaction(transaction.id());
        RowRef line = RowRef.item(worst.item().id());
        RowRef product = RowRef.product(worst.catalog().productId());
        facts.add(Fact.of("transaction", new Value.Id(transaction.id()), row));
        facts.add(Fact.text("product", worst.item().displayName(), line));
        if (hits.size() > 1) {
            facts.add(Fact.computed("more", new Value.Count(hits.size() - 1), "further lines outside", List.of(row)));
        }
        facts.add(Fact.of("sold", new Value.Money(worst.sold()), line));
        facts.add(Fact.of("reference", new Value.Money(worst.reference()), product));
        facts.add(Fact.of("source", new Value.Code("catalogue")));
        facts.add(
                Fact.computed("difference", percent(worst), "(sold - reference) / reference", List.of(line, product)));
        facts.add(Fact.computed("loss", new Value.Money(worst.loss()), lossFormula(worst), List.of(line, product)));
        facts.add(Fact.of("quantity", count(worst.item().quantity()), line));
        facts.add(Fact.person("customer", transaction.customer()));
        facts.add(Fact.of("status", new Value.Code(transaction.status().name().toLowerCase(Locale.ROOT)), row));
        facts.add(Fact.of("time", moment(transaction.at()), row));
        facts.add(Fact.computed("accepted", accepted(worst), acceptedFormula(), List.of(product)));
        facts.add(Fact.of("total", money(transaction.total()), row));
        for (int i = 0; i < hits.size(); i++) {
            addLine(facts, "line." + i + ".", hits.get(i));
        }
        return facts;
    }

    private static void addLine(List<Fact> facts, String prefix, PricedLine line) {
        LineItem item = line.item();
        RowRef row = RowRef.item(item.id());
        RowRef product = RowRef.product(line.catalog().productId());
        facts.add(Fact.of(prefix + "item", new Value.Id(item.id()), row));
        facts.add(Fact.text(prefix + "productId", item.productId(), row));
        if (item.productName() != null) {
            facts.add(Fact.text(prefix + "product", item.productName(), row));
        }
        facts.add(Fact.text(prefix + "catalogName", line.catalog().name(), product));
        facts.add(Fact.of(prefix + "quantity", count(item.quantity()), row));
        facts.add(Fact.of(prefix + "sold", new Value.Money(line.sold()), row));
        facts.add(Fact.of(prefix + "reference", new Value.Money(line.reference()), product));
        facts.add(Fact.computed(
                prefix + "difference", percent(line), "(sold - reference) / reference", List.of(row, product)));
    }

    private Value accepted(PricedLine line) {
        return new Value.Range(
                new Value.Money(times(line, thresholds.lowest())), new Value.Money(times(line, thresholds.highest())));
    }

    private static BigDecimal times(PricedLine line, BigDecimal factor) {
        return Decimals.money(line.reference().multiply(factor).stripTrailingZeros());
    }

    private String acceptedFormula() {
        return "%s to %s times the reference"
                .formatted(
                        thresholds.lowest().toPlainString(),
                        thresholds.highest().toPlainString());
    }

    private static String lossFormula(PricedLine line) {
        return line.item().quantity() == null
                ? "reference - sold, of one piece: the quantity is missing"
                : "(reference - sold) x quantity";
    }

    private static Value percent(PricedLine line) {
        BigDecimal difference = line.difference();
        return difference == null ? new Value.Absent() : new Value.Percent(difference, true);
    }

    private static Value count(@Nullable Integer quantity) {
        return quantity == null ? new Value.Absent() : new Value.Count(quantity);
    }

    private static Value money(@Nullable BigDecimal amount) {
        return amount == null ? new Value.Absent() : new Value.Money(amount);
    }

    private static Value moment(@Nullable LocalDateTime at) {
        return at == null ? new Value.Absent() : new Value.Moment(at);
    }
}
