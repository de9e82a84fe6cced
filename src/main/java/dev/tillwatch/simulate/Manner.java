package dev.tillwatch.simulate;

/** In what one simulated shop differs from another besides its size: prices, days, harmless haste, sizes of plants. */
record Manner(Prices prices, Days days, Haste haste, PlantSizes sizes) {

    /** A calm small shop: hand-written catalogue, flat promotions, more plants lately. */
    static final Manner DEMO = new Manner(
            new Prices(Prices.WRITTEN, 0, 0.22, 0.92, 0),
            new Days(0, Days.PLAIN, 0, Days.Oddities.NONE),
            new Haste(3, 4, 7, 13, 30, true, 0),
            PlantSizes.DEMO);

    /** The shop that detectors are measured on. */
    static final Manner USUAL = new Manner(
            new Prices(300, 0.2, 0.65, 0.92, 0),
            new Days(0.08, 1, 56, Days.Oddities.NONE),
            new Haste(25, 6, 9, 4, 25, true, 0),
            PlantSizes.USUAL);

    /** The same with habits that detectors were not made for. */
    static final Manner OTHER = new Manner(
            new Prices(300, 0.2, 0.65, 0.25, 0.25),
            new Days(0.08, 2, 56, new Days.Oddities(6, 4, true)),
            new Haste(5, 6, 9, 4, 25, false, 0.02),
            PlantSizes.USUAL);

    /** Whether detectors are measured on it: then plants are spread evenly and none hides behind something harmless. */
    boolean measured() {
        return days.warmUp() > 0;
    }

    /**
     * What things cost.
     *
     * @param products how many are drawn, or {@link #WRITTEN}
     * @param changed share of the products whose catalog price changes once
     * @param deepest the largest reduction of a promotion, as a share of the catalog price
     * @param takenUp share of the sales during a promotion that are made at its price
     * @param tradeList share of the customers who pay another list than the catalog
     */
    record Prices(int products, double changed, double deepest, double takenUp, double tradeList) {

        /** The hand-written catalogue of the demo. */
        static final int WRITTEN = 0;
    }

    /**
     * How many orders come when.
     *
     * @param swing amplitude of the year's wave, as a share
     * @param variance of the counts as a multiple of the usual shop's, or {@link #PLAIN}
     * @param warmUp first days without plants; 0 where there are simply more of them lately
     */
    record Days(double swing, double variance, int warmUp, Oddities oddities) {

        /** Every day's count is Poisson, and its hours follow from it. */
        static final double PLAIN = 0;

        /** Days that no calendar knows: local holidays, days without any row, clocks that are put forward and back. */
        record Oddities(int localHolidays, int missingDays, boolean clockChanges) {

            static final Oddities NONE = new Oddities(0, 0, false);
        }
    }

    /**
     * Orders in quick succession that are no anomaly.
     *
     * @param buyers how many business buyers place batches
     * @param least orders of a batch
     * @param shortest seconds from one of them to the next
     * @param weekly each on a weekday of its own; else at irregular intervals
     * @param doubleClicks share of the orders that are sent two or three times
     */
    record Haste(int buyers, int least, int most, int shortest, int longest, boolean weekly, double doubleClicks) {}
}
