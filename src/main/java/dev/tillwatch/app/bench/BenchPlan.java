package dev.tillwatch.app.bench;

import java.time.Duration;

/**
 * How long and how hard the window is loaded.
 *
 * @param length of the load
 * @param idle before the load, to compare with
 * @param rate transactions a second
 * @param quickPolls whether a second window is loaded that polls each 250 ms
 * @param seed the same seed makes the same shop and the same orders
 */
public record BenchPlan(Duration length, Duration idle, int rate, boolean quickPolls, long seed) {}
