package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** When live trade plants what: soon one for each detector, then a few in between, at irregular times. */
final class LivePlants {

    private static final List<PlantKind> FIRST_ROUND = List.of(
            PlantKind.SLIP,
            PlantKind.STRADDLE,
            PlantKind.CARD_TESTING,
            PlantKind.OUTAGE_HOURS,
            PlantKind.OVER,
            PlantKind.FAST);

    private record Chance(PlantKind kind, double weight) {}

    private static final Weighted<Chance> LATER = new Weighted<>(
            List.of(
                    new Chance(PlantKind.UNDER, 4),
                    new Chance(PlantKind.OVER, 4),
                    new Chance(PlantKind.SLIP, 2),
                    new Chance(PlantKind.TOTAL_MISMATCH, 1),
                    new Chance(PlantKind.QUANTITY, 1),
                    new Chance(PlantKind.STRADDLE, 2),
                    new Chance(PlantKind.FAST, 2),
                    new Chance(PlantKind.MEDIUM, 1),
                    new Chance(PlantKind.CARD_TESTING, 2),
                    new Chance(PlantKind.GATEWAY_OUTAGE, 1),
                    new Chance(PlantKind.OUTAGE_HOURS, 1)),
            Chance::weight);

    /** One anomaly to plant. */
    record Due(PlantKind kind, LocalDateTime at) {}

    private final Pace pace;
    private final Draw draw;
    private LocalDateTime next;
    private int planted;

    LivePlants(LocalDateTime start, Pace pace, Draw draw) {
        this.pace = pace;
        this.draw = draw;
        this.next = start.plus(pace.first());
    }

    /** What is to be planted before this moment and was not asked for yet. */
    List<Due> before(LocalDateTime end) {
        List<Due> due = new ArrayList<>();
        while (next.isBefore(end)) {
            boolean first = planted < FIRST_ROUND.size();
            due.add(new Due(first ? FIRST_ROUND.get(planted) : LATER.pick(draw).kind(), next));
            planted++;
            next = next.plus(planted < FIRST_ROUND.size() ? pace.first() : irregular());
        }
        return due;
    }

    private Duration irregular() {
        return Duration.ofSeconds(Math.round(pace.then().toSeconds() * draw.uniform(0.6, 1.4)));
    }
}
