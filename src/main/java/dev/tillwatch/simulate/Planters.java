package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Hands each kind of anomaly to the planter of its detector. */
final class Planters implements Planter {

    private final Map<String, Planter> byDetector;

    /** @param lull how long orders typically stay away when they do for some hours */
    Planters(World world, EverydayTrade trade, Duration lull, Draw draw) {
        byDetector = Map.of(
                "price", new PricePlants(world, trade, draw.fork("price")),
                "burst", new BurstPlants(world, trade, draw.fork("burst")),
                "failed", new FailedPlants(world, draw.fork("failed")),
                "volume", new VolumePlants(world, lull, draw.fork("volume")));
    }

    @Override
    public List<Draft> plant(PlantKind kind, LocalDateTime at) {
        Planter planter = byDetector.get(kind.detector());
        if (planter == null) {
            throw new IllegalArgumentException("No planter for " + kind);
        }
        return planter.plant(kind, at);
    }
}
