package dev.tillwatch.simulate;

import java.time.LocalDateTime;

/**
 * An anomaly about to be planted.
 *
 * @param end the first moment behind it
 * @param what it is, in words
 */
record Plant(PlantKind kind, LocalDateTime at, LocalDateTime end, Target target, String what) {

    /** One that ends with its last order. */
    static Plant until(PlantKind kind, LocalDateTime at, LocalDateTime last, Target target, String what) {
        return new Plant(kind, at, last.plusSeconds(1), target, what);
    }
}
