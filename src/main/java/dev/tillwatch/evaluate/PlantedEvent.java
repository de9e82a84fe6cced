package dev.tillwatch.evaluate;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An anomaly that is known to be in a shop.
 *
 * @param detector the id of the detector that is to find it
 * @param kind as the shop's files name it: {@code under}, {@code gateway_outage} …
 * @param end the first moment behind it
 */
public record PlantedEvent(
        int id,
        String detector,
        String kind,
        LocalDateTime start,
        LocalDateTime end,
        @Nullable Long customerId,
        @Nullable String productId,
        @Nullable String city) {

    public boolean covers(LocalDateTime at) {
        return !at.isBefore(start) && at.isBefore(end);
    }
}
