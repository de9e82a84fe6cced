package dev.tillwatch.detect.adaptive.price;

/** How far a price lies from every accepted one: prices as far off have the same causes about as often. */
enum Zone {
    /** A digit or two are missing. */
    FRACTION(0.25),
    THIRD(0.35),
    TWO_FIFTHS(0.45),
    HALF(0.55),
    THREE_FIFTHS(0.65),
    SEVEN_TENTHS(0.75),
    FOUR_FIFTHS(1),
    RAISED(1.5),
    MULTIPLE(Double.MAX_VALUE);

    private final double below;

    Zone(double below) {
        this.below = below;
    }

    /** @param ratio of the price to the nearest accepted one */
    static Zone of(double ratio) {
        for (Zone zone : values()) {
            if (ratio < zone.below) {
                return zone;
            }
        }
        return MULTIPLE;
    }

    /** Whether promotions usually reach so far. */
    boolean isPromotional() {
        return compareTo(THIRD) >= 0 && compareTo(FOUR_FIFTHS) <= 0;
    }
}
