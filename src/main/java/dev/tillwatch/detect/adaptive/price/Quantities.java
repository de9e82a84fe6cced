package dev.tillwatch.detect.adaptive.price;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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

    private final long[] shop = new long[BINS];
    private long lines;

    /** What is usual at most for the product, or 0 where the quantity is usual; learns from a usual one. */
    double take(Product product, int quantity) {
        if (quantity <= 0) {
            return 0;
        }
        double known = product.pieces();
        double usual = Math.exp(known);
        boolean far = lines >= FIRST && quantity > Math.max(FEW, FAR * usual) && beyondShop(quantity);
        shop[bin(quantity)]++;
        lines++;
        if (!far) {
            double moved = known + (Math.log(quantity) > known ? STEP * QUANTILE : -STEP * (1 - QUANTILE));
            product.pieces(Math.max(0, moved));
        }
        return far ? usual : 0;
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
        return (int) (PER_OCTAVE * Math.log(quantity) / Math.log(2));
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
