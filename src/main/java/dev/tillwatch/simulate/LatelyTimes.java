package dev.tillwatch.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/** When history's anomalies happen: more of them lately, some within the last hours, one low day at a time. */
final class LatelyTimes implements PlantTimes {

    /** Above 1: the closer to now, the more. */
    private static final double LATELY = 1.8;

    private static final int LAST_HOURS_MINUTES = 7 * 60;
    private static final int SETTLED_MINUTES = 25;

    private final World world;
    private final Draw draw;
    private final Set<LocalDate> lowDays = new HashSet<>();

    LatelyTimes(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
    }

    @Override
    public LocalDateTime earlier(PlantKind kind) {
        LocalDate day = earlierDay();
        if (kind == PlantKind.DROP_DAY) {
            while (FixedHolidays.is(day) || !lowDays.add(day)) {
                day = earlierDay();
            }
        }
        return onTheHour(kind, world.rhythm().timeOn(day, draw));
    }

    @Override
    public LocalDateTime today(PlantKind kind) {
        LocalDateTime now = world.plan().now();
        if (kind == PlantKind.GATEWAY_OUTAGE) {
            return onTheHour(kind, now.minusHours(3));
        }
        return now.minusMinutes(draw.between(SETTLED_MINUTES, LAST_HOURS_MINUTES))
                .minusSeconds(draw.between(0, 59));
    }

    private LocalDate earlierDay() {
        int days = world.plan().days();
        int back = 1 + (int) Math.floor((days - 2) * Math.pow(draw.uniform(0, 1), LATELY));
        return world.plan().now().toLocalDate().minusDays(back);
    }

    /** An outage fills an hour of the clock, so that the hour shows it. */
    private LocalDateTime onTheHour(PlantKind kind, LocalDateTime at) {
        return kind == PlantKind.GATEWAY_OUTAGE
                ? at.truncatedTo(ChronoUnit.HOURS).plusMinutes(draw.between(1, 6))
                : at;
    }
}
