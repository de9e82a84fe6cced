package dev.tillwatch.detect.adaptive.price;

import org.jspecify.annotations.Nullable;

/**
 * The accepted price that a sold price lies nearest to, and whether it lies within the range of one: the catalog price
 * of its day (or of the day before, for carts filled then), or a level that enough customers paid lately.
 */
record Reference(double price, boolean accepts) {

    /** Nothing is known to compare with. */
    static final Reference NONE = new Reference(Double.NaN, true);

    /** How a price is compared. */
    record Question(double sold, int minute, PriceThresholds thresholds) {

        private boolean within(double reference) {
            return sold >= thresholds.lowest() * reference && sold <= thresholds.highest() * reference;
        }

        private boolean on(double level) {
            return distance(level) <= NARROW;
        }

        private double distance(double reference) {
            return Math.abs(Math.log(Math.max(sold, SMALLEST) / Math.max(reference, SMALLEST)));
        }
    }

    /** How far a price may lie from one that others paid: coupons are taken off the catalog's. */
    private static final double NARROW = 0.03;

    /** A price of nothing is as far off as one of this. */
    static final double SMALLEST = 1e-4;

    boolean known() {
        return !Double.isNaN(price);
    }

    static Reference of(Question question, double catalog, double dayBefore, @Nullable Ladder ladder, int sale) {
        Reference best = nearer(NONE, catalog, question.within(catalog), question);
        if (dayBefore != catalog) {
            best = nearer(best, dayBefore, question.within(dayBefore), question);
        }
        if (ladder != null) {
            PriceThresholds thresholds = question.thresholds();
            for (int level = 0; level < ladder.size(); level++) {
                int since = question.minute() - thresholds.remembered();
                if (ladder.buyers(level, since) >= thresholds.customers() && ladder.active(level, sale)) {
                    double price = Math.exp(ladder.price(level));
                    best = nearer(best, price, question.on(price), question);
                }
            }
        }
        return best;
    }

    private static Reference nearer(Reference best, double price, boolean accepts, Question question) {
        if (Double.isNaN(price)) {
            return best;
        }
        boolean better = !best.known()
                || (accepts && !best.accepts())
                || (accepts == best.accepts() && question.distance(price) < question.distance(best.price()));
        return better ? new Reference(price, accepts) : best;
    }
}
