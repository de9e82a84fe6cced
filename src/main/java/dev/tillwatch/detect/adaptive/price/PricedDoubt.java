package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A doubt beside the line that it is about, in exact money, with its facts. */
record PricedDoubt(Doubt doubt, LineItem item, BigDecimal sold, BigDecimal reference) {

    private static final double PERCENT = 100;
    private static final int CENTS = 2;

    /** Those that stand, by the order's lines. */
    static List<PricedDoubt> of(Sale sale, double surest) {
        List<PricedDoubt> found = new ArrayList<>(1);
        for (Doubt doubt : sale.doubts()) {
            for (LineItem item : sale.order().items()) {
                BigDecimal sold = item.soldPrice();
                if (item.id() == doubt.line().item() && sold != null && doubt.odds() <= surest) {
                    BigDecimal reference = BigDecimal.valueOf(doubt.grounds().reference());
                    found.add(new PricedDoubt(doubt, item, sold, reference.setScale(CENTS, RoundingMode.HALF_UP)));
                }
            }
        }
        return found;
    }

    RowRef row() {
        return RowRef.item(item.id());
    }

    private RowRef product() {
        CatalogEntry catalog = item.catalog();
        return RowRef.product(catalog == null ? item.productId() : catalog.productId());
    }

    BigDecimal difference() {
        return reference.signum() == 0 ? BigDecimal.ONE : Decimals.percent(sold.subtract(reference), reference);
    }

    BigDecimal stake() {
        return Decimals.money(loss().abs());
    }

    private BigDecimal loss() {
        Integer quantity = item.quantity();
        return reference.subtract(sold).multiply(BigDecimal.valueOf(quantity == null ? 1 : quantity));
    }

    String stakeFormula() {
        return item.quantity() == null
                ? "reference - sold without sign, of one piece: the quantity is missing"
                : "(reference - sold) x quantity, without sign";
    }

    /** The facts of the row that it is the worst line of. */
    List<Fact> facts(List<PricedDoubt> all, String word) {
        List<RowRef> both = List.of(row(), product());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("finding", new Value.Code(word), row()));
        facts.add(Fact.text("product", item.displayName(), row()));
        facts.add(Fact.of("sold", new Value.Money(sold), row()));
        facts.add(Fact.computed(
                "reference",
                new Value.Money(reference),
                "the nearest price that is accepted: the catalog's of that day, or one that enough customers paid lately",
                List.of(product())));
        facts.add(Fact.of("source", new Value.Code(isCatalog() ? "catalogue" : "customers"), product()));
        facts.add(Fact.computed("difference", percent(), "(sold - reference) / reference", both));
        facts.add(
                Fact.computed("loss", new Value.Money(Decimals.money(loss())), "(reference - sold) x quantity", both));
        facts.add(Fact.of("quantity", quantity(), row()));
        addChances(facts);
        if (all.size() > 1) {
            facts.add(Fact.computed("more", new Value.Count(all.size() - 1), "further lines outside", List.of()));
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).addLine(facts, "line." + i + ".");
        }
        return facts;
    }

    private Value chance() {
        double chance = PERCENT * (1 - doubt.error());
        return new Value.Percent(BigDecimal.valueOf(chance).setScale(1, RoundingMode.HALF_UP), false);
    }

    private void addChances(List<Fact> facts) {
        facts.add(Fact.computed(
                "chance",
                chance(),
                "chance that it is a promotion: how often this shop's promotions begin against how often such a price "
                        + "stays alone, changed by each sale to others since then",
                List.of(product())));
        facts.add(Fact.computed(
                "frequency",
                new Value.Count(Math.round(
                        1 / Math.max(Double.MIN_NORMAL, doubt.grounds().frequency()))),
                "one line in so many is sold so far off, by what was seen so far",
                List.of()));
        facts.add(Fact.computed(
                "othersSame",
                new Value.Count(doubt.others()),
                "other customers who paid the same within the settling time",
                List.of(product())));
        facts.add(Fact.computed(
                "othersUsual",
                new Value.Count(doubt.usual()),
                "sales to others at accepted prices since then, as far as they changed the chance",
                List.of(product())));
        facts.add(Fact.computed(
                "pace",
                new Value.Decimal(BigDecimal.valueOf(doubt.grounds().pace()).round(new MathContext(2))),
                "sales of the product a day, lately",
                List.of(product())));
    }

    private boolean isCatalog() {
        CatalogEntry catalog = item.catalog();
        return catalog != null && catalog.price().compareTo(reference) == 0;
    }

    private Value percent() {
        return reference.signum() == 0 ? new Value.Absent() : new Value.Percent(difference(), true);
    }

    private Value quantity() {
        Integer quantity = item.quantity();
        return quantity == null ? new Value.Absent() : new Value.Count(quantity);
    }

    private void addLine(List<Fact> facts, String prefix) {
        facts.add(Fact.of(prefix + "item", new Value.Id(item.id()), row()));
        facts.add(Fact.text(prefix + "productId", item.productId(), row()));
        if (item.productName() != null) {
            facts.add(Fact.text(prefix + "product", item.productName(), row()));
        }
        CatalogEntry catalog = item.catalog();
        if (catalog != null) {
            facts.add(Fact.text(prefix + "catalogName", catalog.name(), product()));
        }
        facts.add(Fact.of(prefix + "quantity", quantity(), row()));
        facts.add(Fact.of(prefix + "sold", new Value.Money(sold), row()));
        facts.add(Fact.of(prefix + "reference", new Value.Money(reference), product()));
        facts.add(Fact.computed(
                prefix + "chance",
                chance(),
                "chance that it is a promotion, as for the whole order",
                List.of(product())));
        facts.add(Fact.computed(
                prefix + "difference", percent(), "(sold - reference) / reference", List.of(row(), product())));
    }
}
