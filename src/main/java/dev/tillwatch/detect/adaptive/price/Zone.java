package dev.tillwatch.detect.adaptive.price;

/** How far a price lies from every accepted one: prices as far off have the same causes about as often. */
enum Zone {
    /** A digit or two are missing. */
    FRACTION(0, 0.25),
    THIRD(1, 0.35),
    TWO_FIFTHS(2, 0.45),
    HALF(3, 0.55),
    THREE_FIFTHS(4, 0.65),
    SEVEN_TENTHS(5, 0.75),
    FOUR_FIFTHS(6, 1),
    RAISED(7, 1.5),
    MULTIPLE(8, Double.MAX_VALUE);

    /** How many there are. */
    static final int COUNT = 9;

    private static final double RARELY = 0.1;

    private final int index;
    private final double below;

    Zone(int index, double below) {
        this.index = index;
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

    /** Its place in an array, and in what is saved. */
    int index() {
        return index;
    }

    /** The one with this place. */
    static Zone at(int index) {
        for (Zone zone : values()) {
            if (zone.index == index) {
                return zone;
            }
        }
        return MULTIPLE;
    }

    boolean isAbove() {
        return this == RAISED || this == MULTIPLE;
    }

    /** How often promotions reach so far, against the other zones, where nothing is known yet: rarely to two thirds off. */
    double usually() {
        if (!isPromotional()) {
            return 0;
        }
        return this == THIRD ? RARELY : 1;
    }

    /** Whether promotions usually reach so far. */
    boolean isPromotional() {
        return compareTo(THIRD) >= 0 && compareTo(FOUR_FIFTHS) <= 0;
    }
}
