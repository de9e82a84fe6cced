package dev.tillwatch.detect.adaptive.price;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the shop has taught about prices outside the accepted range: how often a promotion begins, which share of a
 * product's buyers take one up, and how often such a price stays the only one of its kind.
 */
final class Beliefs {

    /** Lines a day; only so fast a product shows its promotions reliably. */
    private static final double QUICK = 1.5;
    /** Days that a promotion lasts, about. */
    private static final double DURATION = 4.5;
    /** What is believed of a shop of which nothing is known, and for how many days of a product, or lines, it stands. */
    private static final double DAYS = 1200;

    private static final double PROMOTIONS = 1.5;
    private static final double OTHER_CHANGES = 0.01;
    private static final double LINES = 10_000;
    private static final double SINGLES = 0.3;
    /** So many seen in a zone count as much as what all the promotional ones have seen. */
    private static final double FEW = 3;

    private static final int PROMOTIONAL = Zone.FOUR_FIFTHS.index() - Zone.THIRD.index() + 1;
    private static final double USUALLY = Zone.THIRD.usually() + PROMOTIONAL - 1;
    private static final double TAKEN = 1.2;
    private static final double NOT_TAKEN = 0.8;
    /** No share is so certain that one sale at another price would prove anything. */
    private static final double MOST_TAKEN = 0.9;

    private final double[] begun = new double[Zone.COUNT];
    private final double[] single = new double[Zone.COUNT];
    /** Promotions of products of any pace that others took up: how deep they reach. */
    private final double[] proven = new double[Zone.COUNT];

    private double productDays = DAYS;
    private double lines = LINES;
    private double taken = TAKEN;
    private double offered = TAKEN + NOT_TAKEN;

    Beliefs() {
        for (Zone zone : Zone.values()) {
            begun[zone.index()] = zone.isPromotional() ? PROMOTIONS * zone.usually() : OTHER_CHANGES;
            single[zone.index()] = SINGLES;
        }
    }

    /** A line of a product that sells so many a day. */
    void line(double pace) {
        lines++;
        if (pace >= QUICK) {
            productDays += 1 / pace;
        }
    }

    /**
     * The first price of its kind has been settled: with this chance an error, else it began a promotion.
     *
     * @param taken whether others paid it too
     */
    void learn(Zone zone, double pace, double error, boolean taken) {
        single[zone.index()] += error;
        proven[zone.index()] += taken ? 1 - error : 0;
        if (pace >= QUICK) {
            begun[zone.index()] += 1 - error;
        }
    }

    /** A sale while a promotion ran: at its price, or not. */
    void offered(boolean takenUp) {
        taken += takenUp ? 1 : 0;
        offered++;
    }

    /** The share of a product's sales that are made at the price of a promotion while it runs. */
    double share() {
        return Math.min(MOST_TAKEN, taken / offered);
    }

    /** How many times likelier it is that such a price begins a promotion than that it stays the only one. */
    double odds(Zone zone, double pace) {
        // Of those that begin, some end before anybody has bought at their price.
        double bought = 1 - Math.exp(-pace * share() * DURATION);
        double promotions = promotions(zone) / productDays * bought / pace;
        return promotions / (singles(zone) / lines);
    }

    /** How many lines in all have such a price, promotions or not, by what was learned. */
    double frequency(Zone zone, double pace) {
        double alone = singles(zone) / lines;
        return alone * (1 + odds(zone, pace));
    }

    /** What the promotional zones have seen in all, spread by what proved to be promotions. */
    private double promotions(Zone zone) {
        return zone.isPromotional()
                ? all(begun) * (proven[zone.index()] + FEW * zone.usually()) / (all(proven) + FEW * USUALLY)
                : begun[zone.index()];
    }

    /** Of errors, too: a few in one of the promotional zones say nothing of it alone. */
    private double singles(Zone zone) {
        double all = all(single);
        return zone.isPromotional()
                ? all * (single[zone.index()] + FEW) / (all + FEW * PROMOTIONAL)
                : single[zone.index()];
    }

    private static double all(double[] zones) {
        double sum = 0;
        for (int i = Zone.THIRD.index(); i <= Zone.FOUR_FIFTHS.index(); i++) {
            sum += zones[i];
        }
        return sum;
    }

    void save(DataOutput out) throws IOException {
        for (Zone zone : Zone.values()) {
            out.writeDouble(begun[zone.index()]);
            out.writeDouble(single[zone.index()]);
            out.writeDouble(proven[zone.index()]);
        }
        out.writeDouble(productDays);
        out.writeDouble(lines);
        out.writeDouble(taken);
        out.writeDouble(offered);
    }

    void restore(DataInput in) throws IOException {
        for (Zone zone : Zone.values()) {
            begun[zone.index()] = in.readDouble();
            single[zone.index()] = in.readDouble();
            proven[zone.index()] = in.readDouble();
        }
        productDays = in.readDouble();
        lines = in.readDouble();
        taken = in.readDouble();
        offered = in.readDouble();
    }
}
