package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Plants times in which orders stay away: a whole day, or some hours. */
final class VolumePlants implements Planter {

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
        switch (kind) {
            case DROP_DAY -> {
                LocalDateTime start = at.truncatedTo(ChronoUnit.DAYS);
                stayAway(kind, start, Duration.ofDays(1), draw.uniform(0.35, 0.6));
            }
            case OUTAGE_HOURS -> {
                long seconds = Math.round(lull.toSeconds() * draw.uniform(0.7, 1.3));
                stayAway(kind, at, Duration.ofSeconds(seconds), draw.uniform(0, 0.12));
            }
            default -> throw new IllegalArgumentException("Not a change of volume: " + kind);
        }
        return List.of();
    }

    private void stayAway(PlantKind kind, LocalDateTime from, Duration length, double share) {
        String what = String.format(
                Locale.ROOT, "%.0f %% of the usual orders for %d minutes", share * 100, length.toMinutes());
        int plant = world.trouble().book().open(kind, from, what);
        world.trouble().disturbances().lull(new Disturbances.Disturbance(from, from.plus(length), share, plant));
    }
}
