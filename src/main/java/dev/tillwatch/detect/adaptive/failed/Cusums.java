package dev.tillwatch.detect.adaptive.failed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * For each product, city or the shop: the evidence that its share of declines has risen, which each decline raises and
 * each success and time lower (a Bernoulli CUSUM, Reynolds and Stoumbos 1999, with a memory that fades), and its normal
 * share, drawn to the shop's. Twenty-four bytes each.
 */
final class Cusums {

    /** Payments that the shop's share weighs as much as. */
    private static final double PRIOR = 60;
    /** Payments after which older ones are forgotten by half. */
    private static final float REMEMBERED = 3000;

    private static final double LOWEST_SHARE = 0.02;
    private static final double HIGHEST_SHARE = 0.4;
    private static final int FIRST = 16;
    private static final double NOTHING = 0.02;

    private final Sensitivity sensitivity;
    /** What a success adds: the same whatever is normal. */
    private final double ofSuccess;

    private float[] evidence = new float[FIRST];
    private float[] tries = new float[FIRST];
    private float[] declines = new float[FIRST];
    private int[] last = new int[FIRST];
    /** When the evidence began to rise. */
    private int[] since = new int[FIRST];

    Cusums(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
        this.ofSuccess = Math.log(1 - sensitivity.rise());
    }

    Sensitivity sensitivity() {
        return sensitivity;
    }

    private void fit(int number) {
        if (number >= tries.length) {
            int length = Math.max(number + 1, tries.length * 3 / 2);
            evidence = Arrays.copyOf(evidence, length);
            tries = Arrays.copyOf(tries, length);
            declines = Arrays.copyOf(declines, length);
            last = Arrays.copyOf(last, length);
            since = Arrays.copyOf(since, length);
        }
    }

    /** The normal share of declines. */
    double share(int number, double shop) {
        fit(number);
        double share = (declines[number] + PRIOR * shop) / (tries[number] + PRIOR);
        return Math.clamp(share, LOWEST_SHARE, HIGHEST_SHARE);
    }

    /** Takes a payment in and gives the evidence after it. */
    double see(int number, int second, boolean failed, double shop) {
        fit(number);
        if (!failed && evidence[number] == 0) {
            return 0;
        }
        double now = at(number, second);
        if (now <= NOTHING) {
            since[number] = second;
        }
        double most = sensitivity.enough() + sensitivity.over();
        evidence[number] = (float) Math.clamp(now + (failed ? ofDecline(number, shop) : ofSuccess), 0.0, most);
        last[number] = Math.max(last[number], second);
        return evidence[number];
    }

    private double ofDecline(int number, double shop) {
        double normal = share(number, shop);
        return Math.log((normal + (1 - normal) * sensitivity.rise()) / normal);
    }

    private double at(int number, int second) {
        int passed = Math.max(0, second - last[number]);
        return passed == 0 ? evidence[number] : evidence[number] * Math.exp(-passed / sensitivity.fades());
    }

    /** The payment counts for the normal share. */
    void learn(int number, boolean failed) {
        if (tries[number] >= REMEMBERED) {
            tries[number] /= 2;
            declines[number] /= 2;
        }
        tries[number]++;
        declines[number] += failed ? 1 : 0;
    }

    double evidence(int number) {
        fit(number);
        return evidence[number];
    }

    int since(int number) {
        return since[number];
    }

    void reset(int number) {
        evidence[number] = 0;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(tries.length);
        for (int i = 0; i < tries.length; i++) {
            out.writeFloat(evidence[i]);
            out.writeFloat(tries[i]);
            out.writeFloat(declines[i]);
            out.writeInt(last[i]);
            out.writeInt(since[i]);
        }
    }

    void restore(DataInput in) throws IOException {
        int length = in.readInt();
        fit(length - 1);
        for (int i = 0; i < length; i++) {
            evidence[i] = in.readFloat();
            tries[i] = in.readFloat();
            declines[i] = in.readFloat();
            last[i] = in.readInt();
            since[i] = in.readInt();
        }
    }
}
