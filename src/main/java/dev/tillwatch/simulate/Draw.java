package dev.tillwatch.simulate;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Where all chance comes from: a seeded source that can be forked by purpose, so that one part never shifts another. */
final class Draw {

    /** Above this mean a Poisson count is drawn from its normal approximation. */
    private static final double NORMAL_FROM = 60;

    private final long seed;
    private final SplittableRandom random;

    Draw(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** An independent source: the same seed and purpose give the same draws, whatever was drawn here before. */
    Draw fork(String purpose) {
        CRC32 hash = new CRC32();
        hash.update(purpose.getBytes(StandardCharsets.UTF_8));
        return new Draw(new SplittableRandom(seed ^ (hash.getValue() << 20)).nextLong());
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double gaussian() {
        return random.nextGaussian();
    }

    int poisson(double mean) {
        if (mean > NORMAL_FROM) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** A geometric count, 1 or more, that stops at each step with this probability. */
    int geometric(double stop, int most) {
        int count = 1;
        while (count < most && !chance(stop)) {
            count++;
        }
        return count;
    }

    /** Gamma with scale 1, after Marsaglia and Tsang (2000). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }
}
