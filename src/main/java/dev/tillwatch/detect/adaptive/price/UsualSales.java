package dev.tillwatch.detect.adaptive.price;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much sales at usual prices speak against a promotion: it may have begun days before it was noticed and may end at
 * any midnight, so that those of its first day tell most and later ones less and less.
 */
final class UsualSales {

    /** Days that a promotion lasts. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 7;

    /** The chance that it goes on for so many days, the doubt's included, and that nobody took it up meanwhile. */
    private final double[] lasting = new double[LONGEST];

    private double left = 1;

    /** @param takers how many a day a promotion has; with many it cannot have gone unnoticed for long */
    UsualSales(double takers) {
        double unnoticed = Math.exp(-takers);
        double all = 0;
        for (int length = SHORTEST; length <= LONGEST; length++) {
            double chance = 1;
            for (int days = length; days > 0; days--) {
                lasting[days - 1] += chance;
                all += chance;
                chance *= unnoticed;
            }
        }
        for (int i = 0; i < LONGEST; i++) {
            lasting[i] /= all;
        }
    }

    /**
     * A sale at a usual price, so many midnights after the doubt.
     *
     * @param share of the sales that a promotion makes
     */
    void sale(int midnights, double share) {
        for (int i = midnights; i < LONGEST; i++) {
            left -= share * lasting[i];
            lasting[i] *= 1 - share;
        }
    }

    /** How many times likelier they are during a promotion than else, 0 to 1. */
    double speak() {
        return Math.max(0, left);
    }

    void save(DataOutput out) throws IOException {
        for (double chance : lasting) {
            out.writeDouble(chance);
        }
        out.writeDouble(left);
    }

    static UsualSales restore(DataInput in) throws IOException {
        UsualSales sales = new UsualSales(0);
        for (int i = 0; i < LONGEST; i++) {
            sales.lasting[i] = in.readDouble();
        }
        sales.left = in.readDouble();
        return sales;
    }
}
