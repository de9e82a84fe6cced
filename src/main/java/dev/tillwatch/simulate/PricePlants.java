package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plants lines at wrong prices, wrong totals and absurd quantities, never while a promotion runs. */
final class PricePlants implements Planter {

    private final World world;
    private final EverydayTrade trade;
    private final Draw draw;
    private final PlantSizes.Prices sizes;

    PricePlants(World world, EverydayTrade trade, Draw draw) {
        this.world = world;
        this.trade = trade;
        this.draw = draw;
        this.sizes = world.plan().manner().sizes().prices();
    }

    @Override
    public List<Draft> plant(PlantKind kind, LocalDateTime at) {
        Sale sale = new Sale(kind, at, world.victim(draw), product(at, kind == PlantKind.INSIDER));
        return switch (kind) {
            case UNDER -> one(sale, priced(sale, draw.uniform(0.30, 0.74)));
            case SLIP -> one(sale, priced(sale, sizes.slip().applyAsDouble(draw)));
            case OVER -> one(sale, priced(sale, sizes.over().applyAsDouble(draw)));
            case SUBTLE -> one(sale, priced(sale, draw.uniform(0.76, 0.81)));
            case QUANTITY ->
                one(sale, new Line(sale.product(), tag(sale), sizes.pieces().applyAsInt(draw)));
            case INSIDER -> insider(sale);
            case TOTAL_MISMATCH -> mismatch(sale);
            default -> throw new IllegalArgumentException("Not a price anomaly: " + kind);
        };
    }

    /** Who buys what when. */
    private record Sale(PlantKind kind, LocalDateTime at, Buyer buyer, Product product) {}

    private List<Draft> one(Sale sale, Line line) {
        int plant = open(sale, sale.at(), words(sale, line));
        List<Line> lines = new ArrayList<>(List.of(line));
        if (draw.chance(0.3)) {
            lines.addAll(trade.basket(sale.buyer(), sale.at()).stream()
                    .filter(other -> !other.product().equals(line.product()))
                    .toList());
        }
        return List.of(Draft.of(sale.at(), sale.buyer(), lines).planted(plant));
    }

    private List<Draft> insider(Sale sale) {
        Line line = new Line(sale.product(), PriceTags.scaled(tag(sale), draw.uniform(0.4, 0.6)), 1);
        List<Draft> drafts = new ArrayList<>();
        LocalDateTime next = sale.at();
        int count = draw.between(sizes.insider().least(), sizes.insider().most());
        for (int i = 0; i < count; i++) {
            drafts.add(Draft.of(next, sale.buyer(), List.of(line)));
            next = next.plusMinutes(draw.between(30, sizes.insider().longest()));
        }
        int plant = open(sale, drafts.getLast().at(), words(sale, line) + ", several times");
        return drafts.stream().map(draft -> draft.planted(plant)).toList();
    }

    private List<Draft> mismatch(Sale sale) {
        Draft order = Draft.of(sale.at(), sale.buyer(), trade.basket(sale.buyer(), sale.at()));
        BigDecimal total = PriceTags.scaled(order.total(), draw.uniform(0.3, 0.8));
        String what = String.format(Locale.ROOT, "total ₹%,.2f instead of ₹%,.2f", total, order.total());
        int plant = world.trouble()
                .book()
                .open(Plant.until(sale.kind(), sale.at(), sale.at(), Target.of(sale.buyer()), what));
        return List.of(order.withTotal(total).planted(plant));
    }

    private int open(Sale sale, LocalDateTime last, String what) {
        Target target = Target.of(sale.buyer(), sale.product());
        return world.trouble().book().open(Plant.until(sale.kind(), sale.at(), last, target, what));
    }

    private Product product(LocalDateTime at, boolean insider) {
        LocalDate from = at.toLocalDate();
        LocalDate to = insider ? from.plusDays(sizes.insider().days()) : from;
        Product product = world.goods().products().pick(draw);
        for (int tries = 0; tries < 200 && world.goods().till().promotions().runFor(product, from, to); tries++) {
            product = world.goods().products().pick(draw);
        }
        return product;
    }

    private Line priced(Sale sale, double factor) {
        return new Line(sale.product(), PriceTags.scaled(tag(sale), factor), draw.geometric(0.78, 4));
    }

    private BigDecimal tag(Sale sale) {
        return world.goods().till().tags().price(sale.product(), sale.at().toLocalDate());
    }

    private String words(Sale sale, Line line) {
        return String.format(
                Locale.ROOT,
                "%d × %s at ₹%,.2f instead of ₹%,.2f to %s",
                line.quantity(),
                line.product().name(),
                line.price(),
                tag(sale),
                sale.buyer().name());
    }
}
