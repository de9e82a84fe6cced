package dev.tillwatch.detect.adaptive.price;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * How many pieces of a product are bought at once: its own high quantile, which each sale moves a little, and the whole
 * shop's, counted. A quantity far beyond both is out of all proportion.
 */
final class Quantities {

    /** Times the product's own high quantile. */
    private static final double FAR = 3;
    /** Of the product's sales that lie below it. */
    private static final double QUANTILE = 0.98;
    /** Of the shop's lines; where half of them are wholesale, none is out of proportion. */
    private static final double SHOP_QUANTILE = 0.9995;
    /** Lines; before, a shop is too young to say so. */
    private static final long FIRST = 200;
    /** Pieces; so few are never out of proportion. */
    private static final double FEW = 12;

    private static final double STEP = 0.1;
    /** Bins of an eighth of an octave. */
    private static final int PER_OCTAVE = 8;

    private static final int BINS = 31 * PER_OCTAVE + 1;

    private static final double LOG_2 = Math.log(2);
    /** Of the quantities that nearly all lines have. */
    private static final double[] LOGS =
            IntStream.range(0, 64).mapToDouble(Math::log).toArray();

    private final long[] shop = new long[BINS];
    private long lines;

    /** What is usual at most for the product, or 0 where the quantity is usual; learns from a usual one. */
    double take(Product product, int quantity) {
        if (quantity <= 0) {
            return 0;
        }
        double known = product.pieces();
        boolean far = quantity > FEW && lines >= FIRST && quantity > FAR * Math.exp(known) && beyondShop(quantity);
        shop[bin(quantity)]++;
        lines++;
        if (!far) {
            double moved = known + (log(quantity) > known ? STEP * QUANTILE : -STEP * (1 - QUANTILE));
            product.pieces(Math.max(0, moved));
        }
        return far ? Math.exp(known) : 0;
    }

    void forget(int quantity) {
        if (quantity > 0 && shop[bin(quantity)] > 0) {
            shop[bin(quantity)]--;
            lines--;
        }
    }

    private boolean beyondShop(int quantity) {
        long above = 0;
        for (int i = BINS - 1; i >= bin(quantity); i--) {
            above += shop[i];
        }
        return above <= (1 - SHOP_QUANTILE) * lines;
    }

    private static int bin(int quantity) {
        return (int) (PER_OCTAVE * log(quantity) / LOG_2);
    }

    private static double log(int quantity) {
        return quantity < LOGS.length ? LOGS[quantity] : Math.log(quantity);
    }

    void save(DataOutput out) throws IOException {
        for (long count : shop) {
            out.writeLong(count);
        }
        out.writeLong(lines);
    }

    void restore(DataInput in) throws IOException {
        for (int i = 0; i < BINS; i++) {
            shop[i] = in.readLong();
        }
        lines = in.readLong();
    }
}
