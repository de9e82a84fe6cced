package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;

/**
 * Anomalies evenly over the days behind the warm-up: changes of volume each on days of their own that no calendar
 * knows, failures of payments on none of those, and what needs customers to be seen in waking hours.
 */
final class ScatteredTimes implements PlantTimes {

    private static final int SAG_DAYS = 5;

    /** Nothing that takes a few days runs into the end. */
    private static final int MARGIN = SAG_DAYS;

    private final World world;
    private final Draw draw;
    private final Set<LocalDate> volumeDays = new HashSet<>();
    private final Set<LocalDate> failureDays = new HashSet<>();

    ScatteredTimes(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
    }

    @Override
    public LocalDateTime earlier(PlantKind kind) {
        return switch (kind) {
            case DROP_DAY, SPIKE_DAY -> volumeDays(1).atStartOfDay();
            case SAG_5DAYS -> volumeDays(SAG_DAYS).atStartOfDay();
            case OUTAGE_HOURS -> volumeDays(1).atTime(draw.between(9, 19), 0);
            case SPIKE_HOURS -> volumeDays(1).atTime(draw.between(9, 20), 0);
            case GATEWAY_OUTAGE -> failureDay().atTime(draw.between(9, 21), draw.between(0, 59));
            case PRODUCT_FAILURE -> failureDay().atTime(draw.between(7, 9), draw.between(0, 59));
            case CITY_FAILURE -> failureDay().atTime(draw.between(10, 15), draw.between(0, 59));
            default -> world.rhythm().timeOn(ordinaryDay(), draw);
        };
    }

    @Override
    public LocalDateTime today(PlantKind kind) {
        return world.plan().now().minus(Duration.ofMinutes(draw.between(30, 400)));
    }

    private LocalDate volumeDays(int length) {
        LocalDate from;
        do {
            from = ordinaryDay();
        } while (!from.datesUntil(from.plusDays(length)).allMatch(this::isFree));
        from.datesUntil(from.plusDays(length)).forEach(volumeDays::add);
        return from;
    }

    private boolean isFree(LocalDate day) {
        Seasons seasons = world.rhythm().seasons();
        return seasons.factor(day) == 1 && !seasons.odd(day) && !volumeDays.contains(day) && !failureDays.contains(day);
    }

    private LocalDate failureDay() {
        LocalDate day = ordinaryDay();
        while (volumeDays.contains(day) || failureDays.contains(day)) {
            day = ordinaryDay();
        }
        failureDays.add(day);
        return day;
    }

    /** A day whose rows, and those of the days that an anomaly may run into, are as others are. */
    private LocalDate ordinaryDay() {
        int warmUp = world.plan().manner().days().warmUp();
        LocalDate day;
        do {
            day = world.plan()
                    .firstDay()
                    .plusDays(draw.between(warmUp, world.plan().days() - MARGIN));
        } while (day.datesUntil(day.plusDays(MARGIN)).anyMatch(world.rhythm().seasons()::odd));
        return day;
    }
}
