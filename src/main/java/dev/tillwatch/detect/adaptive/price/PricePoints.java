package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.state.LongMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * The amounts that the shop likes to charge, such as 2.95: each the price of many products. Where nearly all of its other
 * prices are such amounts too, one that is speaks for another price list, and one that is not for an error.
 */
final class PricePoints {

    /** Products from which an amount is one of the shop's. */
    private static final int MANY = 10;
    /** Of the errors hit one of them by chance, measured on Online Retail, seeds 1 to 3; for so many amounts it stands. */
    private static final double BY_CHANCE = 0.13;

    private static final double AMOUNTS = 5;
    /** By chance at least, and at most. */
    private static final double LEAST = 0.02;

    private static final double MOST = 0.9;
    /** Stretches of amounts whose share of the shop's is counted: a third of an octave each, up to 2^48 thousandths. */
    private static final int PER_OCTAVE = 3;

    private static final int STRETCHES = 48 * PER_OCTAVE;
    /** What is believed before: a shop whose other prices are no such amounts. */
    private static final double LINES = 50;

    private static final double THOUSANDTHS = 1000;
    private static final double A_CENT = 10;

    /** By amount in thousandths, a bit for each of 64 groups of products that it is the price of. */
    private final LongMap<long[]> products = new LongMap<>();

    /** The shop's amounts by stretch. */
    private final int[] points = new int[STRETCHES];

    private double lines = LINES;
    private double onPoints;

    /** The product is sold at this price, the catalog's or one that many pay. */
    void charged(BigDecimal price, long product) {
        long amount = amount(price);
        long[] groups = products.getOrCreate(amount, key -> new long[1]);
        long before = groups[0];
        groups[0] |= 1L << product;
        if (groups[0] != before && Long.bitCount(groups[0]) == MANY) {
            points[stretch(amount)]++;
        }
    }

    /** A line is sold at another price than the catalog's. */
    void other(BigDecimal price) {
        lines++;
        onPoints += isPoint(price) ? 1 : 0;
    }

    /** How many times likelier such a price is on another list than by an error. */
    double speaks(BigDecimal price) {
        double share = onPoints / lines;
        double byChance = byChance(amount(price));
        return isPoint(price) ? Math.max(1, share / byChance) : Math.min(1, (1 - share) / (1 - byChance));
    }

    /** Of the cents near it many are the shop's amounts where it is small, and few where it is large. */
    private double byChance(long amount) {
        int stretch = stretch(amount);
        double cents =
                (Math.pow(2, (stretch + 1.0) / PER_OCTAVE) - Math.pow(2, (double) stretch / PER_OCTAVE)) / A_CENT;
        return Math.clamp((points[stretch] + AMOUNTS * BY_CHANCE) / (cents + AMOUNTS), LEAST, MOST);
    }

    private static int stretch(long amount) {
        return amount < 1 ? 0 : Math.min(STRETCHES - 1, (int) (PER_OCTAVE * Math.log((double) amount) / Math.log(2)));
    }

    private boolean isPoint(BigDecimal price) {
        long[] groups = products.get(amount(price));
        return groups != null && Long.bitCount(groups[0]) >= MANY;
    }

    private static long amount(BigDecimal price) {
        return Math.round(price.doubleValue() * THOUSANDTHS);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(products.size());
        products.<IOException>forEach((amount, groups) -> {
            out.writeLong(amount);
            out.writeLong(groups[0]);
        });
        out.writeDouble(lines);
        out.writeDouble(onPoints);
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        products.expect(count);
        for (int i = 0; i < count; i++) {
            long amount = in.readLong();
            long groups = in.readLong();
            products.put(amount, new long[] {groups});
            if (Long.bitCount(groups) >= MANY) {
                points[stretch(amount)]++;
            }
        }
        lines = in.readDouble();
        onPoints = in.readDouble();
    }
}
