package dev.tillwatch.app.bench;

/** How measured durations spread: median, 99th percentile and largest, in ms. */
public record Spread(int count, double p50, double p99, double max) {

    public static final Spread NONE = new Spread(0, Double.NaN, Double.NaN, Double.NaN);
}
