package dev.tillwatch.app.bench;

/**
 * What the window's run adds to the figures of the whole benchmark.
 *
 * @param pulse work of the FX thread per pulse under load: of busy and wall the one with the larger p99
 * @param block how long events waited for the FX thread
 * @param load what was reached at the usual poll interval
 * @param quick the same, polling each 250 ms
 * @param firstFrame when the first window was laid out, by {@link System#nanoTime}, had the demo shop been filled already
 */
public record WindowFigures(Spread pulse, Spread block, Reached load, Reached quick, long firstFrame) {

    /** A load that reached less of what was asked for says nothing of what was asked for. */
    public static final double LEAST_REACHED = 0.95;

    /**
     * How much of a load came about, and how fast it was seen.
     *
     * @param asked orders a second that were asked for
     * @param orders that were committed a second
     * @param rows that the tables gained a second
     * @param pixel from commit to pixel, of the rows that were seen
     * @param unseen rows that did not reach the screen
     */
    public record Reached(int asked, double orders, double rows, Spread pixel, int unseen) {

        /** Nothing was asked for. */
        public static final Reached NOTHING = new Reached(0, Double.NaN, Double.NaN, Spread.NONE, 0);

        public boolean isEnough() {
            return orders >= asked * LEAST_REACHED;
        }
    }
}
