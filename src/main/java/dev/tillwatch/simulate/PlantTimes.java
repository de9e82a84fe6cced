package dev.tillwatch.simulate;

import java.time.LocalDateTime;

/** When history's anomalies happen. */
interface PlantTimes {

    /** Before the last day. */
    LocalDateTime earlier(PlantKind kind);

    /** Within the last hours. */
    LocalDateTime today(PlantKind kind);

    static PlantTimes of(World world, Draw draw) {
        return world.plan().manner().measured() ? new ScatteredTimes(world, draw) : new LatelyTimes(world, draw);
    }
}
