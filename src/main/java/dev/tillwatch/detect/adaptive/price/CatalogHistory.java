package dev.tillwatch.detect.adaptive.price;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The catalog price of one product as it was seen to change, so that a sale is judged by the price of its own time; the
 * shop's own tables keep only the price of now.
 */
final class CatalogHistory {

    static final double UNKNOWN = Double.NaN;

    /** Changes; older ones are forgotten, and the first that is left is taken to have held before. */
    private static final int MOST = 8;

    private double[] prices = {};
    /** Minutes; the first price holds for all time before the second one's. */
    private int[] since = {};

    /** The price at that minute. */
    double at(int minute) {
        for (int i = prices.length - 1; i > 0; i--) {
            if (minute >= since[i]) {
                return prices[i];
            }
        }
        return prices.length == 0 ? UNKNOWN : prices[0];
    }

    double now() {
        return prices.length == 0 ? UNKNOWN : prices[prices.length - 1];
    }

    /** A line carries this catalog price: a new one counts from the line's time on. */
    void see(double price, int minute) {
        if (prices.length == 0) {
            prices = new double[] {price};
            since = new int[] {minute};
        } else if (now() != price && minute >= since[since.length - 1]) {
            append(price, minute);
        }
    }

    /** The catalog was seen to change. */
    void change(double from, double to, int minute) {
        see(from, minute);
        if (now() != to) {
            append(to, Math.max(minute, since[since.length - 1]));
        }
    }

    private void append(double price, int minute) {
        int drop = prices.length == MOST ? 1 : 0;
        int length = prices.length - drop;
        prices = Arrays.copyOf(Arrays.copyOfRange(prices, drop, prices.length), length + 1);
        since = Arrays.copyOf(Arrays.copyOfRange(since, drop, since.length), length + 1);
        prices[length] = price;
        since[length] = minute;
    }

    void save(DataOutput out) throws IOException {
        out.writeByte(prices.length);
        for (int i = 0; i < prices.length; i++) {
            out.writeDouble(prices[i]);
            out.writeInt(since[i]);
        }
    }

    void restore(DataInput in) throws IOException {
        int length = in.readByte();
        prices = new double[length];
        since = new int[length];
        for (int i = 0; i < length; i++) {
            prices[i] = in.readDouble();
            since[i] = in.readInt();
        }
    }
}
