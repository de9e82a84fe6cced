package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.Score;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a flagged order, the largest matter first: its word, the money, its facts and the parts of its
 * score.
 *
 * @param size how far off it is, 0 to 1
 * @param chance of such a thing in an order of this shop
 * @param certainty 0 to 1
 */
record Finding(String word, BigDecimal stake, double size, double chance, double certainty, List<Fact> facts) {

    private static final double MOST_FOR_CERTAINTY = 30;
    private static final double MOST_FOR_SIZE = 20;
    /** A price four times or a quarter of what is accepted has the whole size. */
    private static final double WHOLE_RATIO = Math.log(4);
    /** Fifty times the usual pieces have the whole size. */
    private static final double WHOLE_PIECES = Math.log(50);

    private static final double RARE = 1e-3;

    static Finding of(Sale sale, double surest) {
        List<PricedDoubt> priced = PricedDoubt.of(sale, surest);
        BigDecimal sum = sale.sum();
        BigDecimal total = sale.order().total();
        Finding largest = priced.isEmpty() ? null : ofPrice(priced);
        if (sum != null && total != null) {
            largest = larger(largest, ofTotal(sale.order(), total, sum));
        }
        for (Sale.Pieces pieces : sale.pieces()) {
            largest = larger(largest, ofPieces(sale.order(), pieces));
        }
        if (largest == null) {
            throw new IllegalStateException(
                    "nothing stands against " + sale.order().id());
        }
        return largest;
    }

    private static Finding larger(@Nullable Finding one, Finding other) {
        return one == null || other.stake().compareTo(one.stake()) > 0 ? other : one;
    }

    Score score(double typicalOrder) {
        return Score.NONE
                .add("certainty", MOST_FOR_CERTAINTY * certainty, "30 x how sure it is that this is no promotion")
                .rarity(chance, "2.5 for each power of ten that such a line is rarer than all")
                .add("size", MOST_FOR_SIZE * Math.min(1, size), "20 x how far it lies off, on a logarithmic scale")
                .money(stake.doubleValue(), typicalOrder, "40 x money at stake against a typical order, logarithmic");
    }

    private static Finding ofPrice(List<PricedDoubt> priced) {
        PricedDoubt worst = priced.getFirst();
        for (PricedDoubt each : priced) {
            worst = each.stake().compareTo(worst.stake()) > 0 ? each : worst;
        }
        Doubt doubt = worst.doubt();
        double ratio = Math.abs(
                doubt.grounds().logPrice() - Math.log(Math.max(doubt.grounds().reference(), Reference.SMALLEST)));
        String word = worst.difference().signum() < 0 ? "below" : "above";
        return new Finding(
                word,
                worst.stake(),
                ratio / WHOLE_RATIO,
                doubt.grounds().frequency(),
                1 / (1 + doubt.odds()),
                withStake(worst.facts(priced, word), worst.stake(), worst.stakeFormula(), worst.row()));
    }

    private static Finding ofTotal(Transaction order, BigDecimal total, BigDecimal sum) {
        RowRef row = RowRef.transaction(order.id());
        BigDecimal stake = Decimals.money(sum.subtract(total).abs());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("finding", new Value.Code("total"), row));
        facts.add(Fact.computed(
                "lineSum",
                new Value.Money(Decimals.money(sum)),
                "sum of sold x quantity over the lines",
                List.of(row)));
        if (sum.signum() != 0) {
            facts.add(Fact.computed(
                    "difference",
                    new Value.Percent(Decimals.percent(total.subtract(sum), sum), true),
                    "(total - sum of the lines) / sum of the lines",
                    List.of(row)));
        }
        double size = Math.abs(Math.log((total.doubleValue() + 1) / (sum.doubleValue() + 1))) / WHOLE_RATIO;
        return new Finding(
                "total", stake, size, RARE, 1, withStake(facts, stake, "sum of the lines - total, without sign", row));
    }

    private static Finding ofPieces(Transaction order, Sale.Pieces pieces) {
        LineItem item = order.items().stream()
                .filter(each -> each.id() == pieces.item())
                .findFirst()
                .orElseThrow();
        RowRef row = RowRef.item(item.id());
        Integer quantity = item.quantity();
        int count = quantity == null ? 0 : quantity;
        BigDecimal price = item.soldPrice() == null ? BigDecimal.ZERO : item.soldPrice();
        BigDecimal stake = Decimals.money(price.multiply(BigDecimal.valueOf(count)));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("finding", new Value.Code("quantity"), row));
        facts.add(Fact.text("product", item.displayName(), row));
        facts.add(Fact.of("quantity", new Value.Count(count), row));
        facts.add(Fact.computed(
                "usualQuantity",
                new Value.Count(Math.round(pieces.usual())),
                "pieces that 98 % of the product's lines do not exceed",
                List.of(RowRef.product(item.productId()))));
        double size = Math.log(count / Math.max(1, pieces.usual())) / WHOLE_PIECES;
        return new Finding("quantity", stake, size, RARE, 1, withStake(facts, stake, "sold x quantity", row));
    }

    private static List<Fact> withStake(List<Fact> facts, BigDecimal stake, String formula, RowRef row) {
        facts.add(Fact.computed("stake", new Value.Money(stake), formula, List.of(row)));
        return facts;
    }
}
