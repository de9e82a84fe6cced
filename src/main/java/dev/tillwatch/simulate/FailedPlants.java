package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plants declined payments: an outage that hits everybody, and one customer's tries that look like card testing. */
final class FailedPlants implements Planter {

    private static final double DECLINED_TRIES = 0.9;
    private static final double CHEAP = 1500;
    private static final double DEAR = 6000;

    private final World world;
    private final Draw draw;
    private final Weighted<Product> cheap;
    private final Weighted<Product> dear;

    FailedPlants(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
        List<Product> all = world.goods().products().all();
        this.cheap = new Weighted<>(all, product -> product.price().doubleValue() <= CHEAP ? product.popularity() : 0);
        this.dear = new Weighted<>(all, product -> product.price().doubleValue() >= DEAR ? product.popularity() : 0);
    }

    @Override
    public List<Draft> plant(PlantKind kind, LocalDateTime at) {
        return switch (kind) {
            case GATEWAY_OUTAGE -> outage(at);
            case CARD_TESTING -> cardTesting(at);
            default -> throw new IllegalArgumentException("Not a failure of payments: " + kind);
        };
    }

    private List<Draft> outage(LocalDateTime at) {
        Duration length = Duration.ofMinutes(draw.between(40, 70));
        double strength = draw.uniform(0.6, 0.9);
        int plant = world.trouble()
                .book()
                .open(
                        PlantKind.GATEWAY_OUTAGE,
                        at,
                        String.format(
                                Locale.ROOT, "%.0f %% declined for %d minutes", strength * 100, length.toMinutes()));
        world.trouble().disturbances().decline(new Disturbances.Disturbance(at, at.plus(length), strength, plant));
        return List.of();
    }

    private List<Draft> cardTesting(LocalDateTime at) {
        Buyer buyer = world.buyers().pick(draw);
        int tries = draw.between(6, 16);
        int plant = world.trouble()
                .book()
                .open(
                        PlantKind.CARD_TESTING,
                        at,
                        String.format(Locale.ROOT, "%d tries of %s, then a success", tries, buyer.name()));
        List<Draft> drafts = new ArrayList<>();
        LocalDateTime next = at;
        for (int i = 0; i < tries; i++) {
            Draft draft = single(next, buyer, cheap.pick(draw));
            drafts.add(draw.chance(DECLINED_TRIES) ? draft.declinedIn(plant) : draft.planted(plant));
            next = next.plusSeconds(draw.between(14, 45));
        }
        int successes = draw.between(1, 2);
        for (int i = 0; i < successes; i++) {
            drafts.add(single(next, buyer, dear.pick(draw)).planted(plant));
            next = next.plusSeconds(draw.between(30, 120));
        }
        return drafts;
    }

    private static Draft single(LocalDateTime at, Buyer buyer, Product product) {
        return Draft.of(at, buyer, List.of(new Line(product, product.price(), 1)));
    }
}
