package dev.tillwatch.simulate;

import java.time.Duration;

/**
 * How often live trade plants anomalies, in the shop's own time.
 *
 * @param first between the plants of the first round, which has one for each detector at once
 * @param then between the later ones, on average
 * @param lull how long orders stay away when they do
 */
public record Pace(Duration first, Duration then, Duration lull) {}
