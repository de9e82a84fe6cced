package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The label of one planted anomaly.
 *
 * @param at when it begins
 * @param end the first moment behind it
 * @param what it is, in words
 * @param ids its transactions; empty where it consists of orders that never came
 */
public record Planted(PlantKind kind, LocalDateTime at, LocalDateTime end, Target target, String what, List<Long> ids) {

    public Planted {
        ids = List.copyOf(ids);
    }
}
