package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Plants times in which orders stay away or come in crowds: whole days, or some hours. */
final class VolumePlants implements Planter {

    private static final int SAG_DAYS = 5;

    private final World world;
    private final Duration lull;
    private final Draw draw;

    VolumePlants(World world, Duration lull, Draw draw) {
        this.world = world;
        this.lull = lull;
        this.draw = draw;
    }

    @Override
    public List<Draft> plant(PlantKind kind, LocalDateTime at) {
        PlantSizes.Volumes sizes = world.plan().manner().sizes().volumes();
        LocalDateTime midnight = at.truncatedTo(ChronoUnit.DAYS);
        switch (kind) {
            case DROP_DAY ->
                change(kind, midnight, Duration.ofDays(1), sizes.drop().applyAsDouble(draw));
            case SPIKE_DAY -> change(kind, midnight, Duration.ofDays(1), draw.uniform(1.45, 2.3));
            case SAG_5DAYS -> change(kind, midnight, Duration.ofDays(SAG_DAYS), draw.uniform(0.68, 0.78));
            case OUTAGE_HOURS -> {
                Duration length = sizes.outage().apply(lull, draw);
                change(kind, at, length, draw.uniform(0, 0.12));
            }
            case SPIKE_HOURS -> {
                Duration length = Duration.ofHours(draw.between(1, 2));
                change(kind, at, length, draw.uniform(2.5, 4));
            }
            default -> throw new IllegalArgumentException("Not a change of volume: " + kind);
        }
        return List.of();
    }

    private void change(PlantKind kind, LocalDateTime from, Duration length, double share) {
        String what = String.format(
                Locale.ROOT, "%.0f %% of the usual orders for %d minutes", share * 100, length.toMinutes());
        LocalDateTime to = from.plus(length);
        int plant = world.trouble().book().open(new Plant(kind, from, to, Target.EVERYBODY, what));
        world.trouble().disturbances().volume(new Disturbances.Disturbance(from, to, share, plant, Target.EVERYBODY));
    }
}
