package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plants lines at wrong prices, wrong totals and absurd quantities, never while a promotion runs. */
final class PricePlants implements Planter {

    /** Shares of the overcharges: 5.5 to 9.5 %, 11 to 24 %, 27 to 48 %; the rest is 60 to 200 %. */
    private static final double SMALL = 0.4;

    private static final double MODERATE = 0.8;
    private static final double LARGE = 0.93;

    private final World world;
    private final EverydayTrade trade;
    private final Draw draw;

    PricePlants(World world, EverydayTrade trade, Draw draw) {
        this.world = world;
        this.trade = trade;
        this.draw = draw;
    }

    @Override
    public List<Draft> plant(PlantKind kind, LocalDateTime at) {
        Buyer buyer = world.buyers().pick(draw);
        Product product = product(at);
        return switch (kind) {
            case UNDER -> line(kind, at, buyer, priced(product, draw.uniform(0.30, 0.74)));
            case SLIP -> line(kind, at, buyer, priced(product, draw.chance(0.5) ? 0.1 : 0.01));
            case OVER -> line(kind, at, buyer, priced(product, overcharge()));
            case SUBTLE -> line(kind, at, buyer, priced(product, draw.uniform(0.76, 0.81)));
            case QUANTITY -> line(kind, at, buyer, new Line(product, product.price(), draw.between(40, 120)));
            case INSIDER -> insider(at, buyer, product);
            case TOTAL_MISMATCH -> mismatch(at, buyer);
            default -> throw new IllegalArgumentException("Not a price anomaly: " + kind);
        };
    }

    private List<Draft> line(PlantKind kind, LocalDateTime at, Buyer buyer, Line line) {
        int plant = world.trouble().book().open(kind, at, words(line, buyer));
        List<Line> lines = new ArrayList<>(List.of(line));
        if (draw.chance(0.3)) {
            lines.addAll(trade.basket(at).stream()
                    .filter(other -> !other.product().equals(line.product()))
                    .toList());
        }
        return List.of(Draft.of(at, buyer, lines).planted(plant));
    }

    private List<Draft> insider(LocalDateTime at, Buyer buyer, Product product) {
        Line line = new Line(product, Promotions.scaled(product.price(), draw.uniform(0.4, 0.6)), 1);
        int plant = world.trouble().book().open(PlantKind.INSIDER, at, words(line, buyer) + ", several times");
        List<Draft> drafts = new ArrayList<>();
        LocalDateTime next = at;
        int count = draw.between(5, 6);
        for (int i = 0; i < count; i++) {
            drafts.add(Draft.of(next, buyer, List.of(line)).planted(plant));
            next = next.plusMinutes(draw.between(30, 120));
        }
        return drafts;
    }

    private List<Draft> mismatch(LocalDateTime at, Buyer buyer) {
        Draft order = Draft.of(at, buyer, trade.basket(at));
        BigDecimal total = Promotions.scaled(order.total(), draw.uniform(0.3, 0.8));
        int plant = world.trouble()
                .book()
                .open(
                        PlantKind.TOTAL_MISMATCH,
                        at,
                        String.format(Locale.ROOT, "total ₹%,.2f instead of ₹%,.2f", total, order.total()));
        return List.of(order.withTotal(total).planted(plant));
    }

    private Product product(LocalDateTime at) {
        Product product = world.goods().products().pick(draw);
        for (int tries = 0; tries < 20 && world.goods().promotions().runsFor(product, at.toLocalDate()); tries++) {
            product = world.goods().products().pick(draw);
        }
        return product;
    }

    private Line priced(Product product, double factor) {
        return new Line(product, Promotions.scaled(product.price(), factor), draw.geometric(0.78, 4));
    }

    private double overcharge() {
        double lot = draw.uniform(0, 1);
        if (lot < SMALL) {
            return draw.uniform(1.055, 1.095);
        }
        if (lot < MODERATE) {
            return draw.uniform(1.11, 1.24);
        }
        return lot < LARGE ? draw.uniform(1.27, 1.48) : draw.uniform(1.6, 3);
    }

    private static String words(Line line, Buyer buyer) {
        return String.format(
                Locale.ROOT,
                "%d × %s at ₹%,.2f instead of ₹%,.2f to %s",
                line.quantity(),
                line.product().name(),
                line.price(),
                line.product().price(),
                buyer.name());
    }
}
