package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Plants times in which the payments of everybody, for one product or from one city are declined; and card tests. */
final class FailedPlants implements Planter {

    private static final Duration PRODUCT_FAILURE = Duration.ofHours(14);

    private final World world;
    private final Draw draw;
    private final PlantSizes.Failures sizes;
    private final CardTests cardTests;

    FailedPlants(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
        this.sizes = world.plan().manner().sizes().failures();
        this.cardTests = new CardTests(world, draw);
    }

    @Override
    public List<Draft> plant(PlantKind kind, LocalDateTime at) {
        return switch (kind) {
            case GATEWAY_OUTAGE -> {
                Duration length = Duration.ofMinutes(sizes.minutes().applyAsInt(draw));
                yield failure(kind, at, length, Target.EVERYBODY);
            }
            case PRODUCT_FAILURE ->
                failure(
                        kind,
                        at,
                        PRODUCT_FAILURE,
                        Target.of(world.goods().products().pick(draw)));
            case CITY_FAILURE -> {
                Target city = Target.ofCity(world.buyers().pick(draw).place().city());
                yield failure(kind, at, Duration.ofMinutes(draw.between(4 * 60, 8 * 60)), city);
            }
            case CARD_TESTING, CARD_TESTING_SLOW, CARD_TESTING_DISTRIBUTED -> cardTests.plant(kind, at);
            default -> throw new IllegalArgumentException("Not a failure of payments: " + kind);
        };
    }

    private List<Draft> failure(PlantKind kind, LocalDateTime at, Duration length, Target target) {
        double strength = sizes.strength().applyAsDouble(draw);
        String what = String.format(Locale.ROOT, "%.0f %% declined for %d minutes", strength * 100, length.toMinutes());
        LocalDateTime end = at.plus(length);
        int plant = world.trouble().book().open(new Plant(kind, at, end, target, what));
        world.trouble().disturbances().decline(new Disturbances.Disturbance(at, end, strength, plant, target));
        return List.of();
    }
}
