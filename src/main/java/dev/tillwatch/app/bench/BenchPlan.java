package dev.tillwatch.app.bench;

import java.time.Duration;

/**
 * How long and how hard the window is loaded.
 *
 * @param length of the load
 * @param idle before the load, to compare with
 * @param rate transactions a second
 * @param crowded whether the window holds 100,000 anomalies before the load, and a second one, which polls each 250 ms,
 *     is loaded after it
 * @param seed the same seed makes the same shop and the same orders
 */
public record BenchPlan(Duration length, Duration idle, int rate, boolean crowded, long seed) {}
