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
    /** Of the errors hit one of them by chance; measured on Online Retail, seeds 1 to 3. */
    private static final double BY_CHANCE = 0.13;
    /** What is believed before: a shop whose other prices are no such amounts. */
    private static final double LINES = 50;

    private static final double THOUSANDTHS = 1000;

    /** By amount in thousandths, a bit for each of 64 groups of products that it is the price of. */
    private final LongMap<long[]> products = new LongMap<>();

    private double lines = LINES;
    private double onPoints;

    /** The product is sold at this price, the catalog's or one that many pay. */
    void charged(BigDecimal price, long product) {
        products.getOrCreate(amount(price), key -> new long[1])[0] |= 1L << product;
    }

    /** A line is sold at another price than the catalog's. */
    void other(BigDecimal price) {
        lines++;
        onPoints += isPoint(price) ? 1 : 0;
    }

    /** How many times likelier such a price is on another list than by an error. */
    double speaks(BigDecimal price) {
        double share = onPoints / lines;
        return isPoint(price) ? Math.max(1, share / BY_CHANCE) : Math.min(1, (1 - share) / (1 - BY_CHANCE));
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
            products.put(in.readLong(), new long[] {in.readLong()});
        }
        lines = in.readDouble();
        onPoints = in.readDouble();
    }
}
