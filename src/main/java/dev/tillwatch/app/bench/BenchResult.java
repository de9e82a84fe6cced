package dev.tillwatch.app.bench;

import java.util.Map;

/**
 * What a run measured.
 *
 * @param first while the first row was selected and the model was asked about it
 * @param idle with that row selected and the answer stalled
 */
record BenchResult(Phase first, Phase idle, Load load, Memory memory) {

    /**
     * A stretch of time.
     *
     * @param block how long events waited for the FX thread
     */
    record Phase(PulseMeter.Pulses pulses, Spread block, HeapMeter.Heap heap) {}

    /**
     * What the window was loaded with, and what it showed of it.
     *
     * @param asked orders a second that were asked for
     * @param pixel from commit to pixel
     * @param unseen rows that did not reach the screen
     * @param rowsRead transactions and items that the feed read meanwhile, those that it read again included
     * @param found rows that the tabs gained, by detector
     */
    record Load(
            int asked,
            Orders orders,
            Phase phase,
            Spread pixel,
            int unseen,
            long rowsRead,
            Map<String, Integer> found) {

        /** Rows that the tables gained in each second of the load. */
        double rowsPerSecond() {
            long rows = found.values().stream().mapToLong(Integer::longValue).sum();
            return rows * 1e9 / orders.nanos();
        }

        WindowFigures.Reached reached() {
            return new WindowFigures.Reached(asked, orders.perSecond(), rowsPerSecond(), pixel, unseen);
        }
    }

    /**
     * Orders that were committed.
     *
     * @param nanos that it took
     * @param planted those of planted anomalies, by the detector that these are meant for
     * @param declined those whose payment failed, planted or not
     */
    record Orders(long written, long nanos, Map<String, Integer> planted, long declined) {

        double perSecond() {
            return written * 1e9 / nanos;
        }
    }

    /**
     * Bytes in use after a collection.
     *
     * @param shop the filled demo shop alone, before the window is opened
     * @param begin with the window, its history loaded
     * @param end after the load
     * @param window after the load with the shop's database closed: what the window and its feed hold
     */
    record Memory(long shop, long begin, long end, long window) {}
}
