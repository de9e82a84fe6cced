package dev.tillwatch.app.bench;

/**
 * What the window's run adds to the figures of the whole benchmark.
 *
 * @param pulse work of the FX thread per pulse under load: of busy and wall the one with the larger p99
 * @param block how long events waited for the FX thread
 * @param pixel from commit to pixel at the usual poll interval
 * @param quickPixel the same, polling each 250 ms
 * @param firstFrame when the first window was laid out, by {@link System#nanoTime}, had the demo shop been filled already
 */
public record WindowFigures(Spread pulse, Spread block, Spread pixel, Spread quickPixel, long firstFrame) {}
