package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Plants tries of stolen cards: one customer's, quick or slow, or those of many customers on one product. */
final class CardTests implements Planter {

    private static final double DECLINED_TRIES = 0.9;
    private static final double CHEAP = 1500;
    private static final double DEAR = 6000;

    private final World world;
    private final Draw draw;
    private final Weighted<Product> cheap;
    private final Weighted<Product> dear;

    CardTests(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
        List<Product> all = world.goods().products().all();
        this.cheap = new Weighted<>(all, product -> product.price().doubleValue() <= CHEAP ? product.popularity() : 0);
        this.dear = new Weighted<>(all, product -> product.price().doubleValue() >= DEAR ? product.popularity() : 0);
    }

    @Override
    public List<Draft> plant(PlantKind kind, LocalDateTime at) {
        return switch (kind) {
            case CARD_TESTING -> ofOne(kind, at, 14, 45);
            case CARD_TESTING_SLOW -> ofOne(kind, at, 180, 600);
            case CARD_TESTING_DISTRIBUTED -> ofMany(at);
            default -> throw new IllegalArgumentException("Not a card test: " + kind);
        };
    }

    private List<Draft> ofOne(PlantKind kind, LocalDateTime at, int shortest, int longest) {
        Buyer buyer = world.victim(draw);
        int tries = world.plan().manner().sizes().failures().tries().applyAsInt(draw);
        List<Draft> drafts = new ArrayList<>();
        LocalDateTime next = at;
        for (int i = 0; i < tries; i++) {
            drafts.add(tried(single(next, buyer, cheap.pick(draw))));
            next = next.plusSeconds(draw.between(shortest, longest));
        }
        int successes = draw.between(1, 2);
        for (int i = 0; i < successes; i++) {
            drafts.add(single(next, buyer, dear.pick(draw)));
            next = next.plusSeconds(draw.between(30, 120));
        }
        String what = String.format(Locale.ROOT, "%d tries of %s, then a success", tries, buyer.name());
        return labelled(kind, drafts, Target.of(buyer), what);
    }

    private List<Draft> ofMany(LocalDateTime at) {
        Product product = cheap.pick(draw);
        int tries = draw.between(25, 60);
        Set<Buyer> buyers = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        LocalDateTime next = at;
        while (drafts.size() < tries) {
            Buyer buyer = world.victim(draw);
            if (buyers.add(buyer)) {
                drafts.add(tried(single(next, buyer, product)));
                next = next.plusSeconds(draw.between(10, 90));
            }
        }
        String what = String.format(Locale.ROOT, "%d tries of as many customers on %s", tries, product.name());
        return labelled(PlantKind.CARD_TESTING_DISTRIBUTED, drafts, Target.of(product), what);
    }

    private Draft tried(Draft draft) {
        return draw.chance(DECLINED_TRIES) ? draft.declinedIn(Draft.NO_PLANT) : draft;
    }

    private List<Draft> labelled(PlantKind kind, List<Draft> drafts, Target target, String what) {
        LocalDateTime first = drafts.getFirst().at();
        LocalDateTime last = drafts.getLast().at();
        int plant = world.trouble().book().open(Plant.until(kind, first, last, target, what));
        return drafts.stream().map(draft -> draft.planted(plant)).toList();
    }

    private Draft single(LocalDateTime at, Buyer buyer, Product product) {
        Line line = new Line(product, world.goods().till().tags().price(product, at.toLocalDate()), 1);
        return Draft.of(at, buyer, List.of(line));
    }
}
