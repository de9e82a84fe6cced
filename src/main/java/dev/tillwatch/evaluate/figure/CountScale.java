package dev.tillwatch.evaluate.figure;

import dev.tillwatch.evaluate.figure.Scale.Tick;
import java.util.ArrayList;
import java.util.List;

/** Chooses the scale for counts that are not negative: logarithmic where a linear one would press the small ones together. */
final class CountScale {

    /** A tenth of a panel is about what separates three dots. */
    private static final double WIDE = 30;

    private static final int MOST_TICKS = 6;
    private static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

    /** On a logarithmic scale zero has a place of its own before the first power. */
    private static final double FIRST_POWER = 0.14;

    private CountScale() {}

    static Scale of(List<Double> values) {
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double lowest = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> value > 0)
                .min()
                .orElse(0);
        if (lowest > 0 && highest / lowest > WIDE) {
            return logarithmic(lowest, highest, values.contains(0.0));
        }
        return linear(highest == 0 ? 1 : highest);
    }

    private static Scale linear(double highest) {
        double rough = highest / (MOST_TICKS - 1);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power
                * ROUND.stream()
                        .filter(round -> round * power >= rough)
                        .findFirst()
                        .orElse(10.0);
        long steps = (long) Math.ceil(highest / step);
        List<Tick> ticks = new ArrayList<>();
        for (long i = 0; i <= steps; i++) {
            ticks.add(new Tick((double) i / steps, Numbers.tick(i * step)));
        }
        return new Scale(false, ticks, value -> value / (steps * step));
    }

    private static Scale logarithmic(double lowest, double highest, boolean zero) {
        int first = (int) Math.floor(Math.log10(lowest));
        int powers = (int) Math.ceil(Math.log10(highest)) - first;
        int step = Math.ceilDiv(powers, MOST_TICKS - 1);
        int last = first + Math.ceilDiv(powers, step) * step;
        double start = zero ? FIRST_POWER : 0;
        double share = (1 - start) / (last - first);
        List<Tick> ticks = new ArrayList<>();
        if (zero) {
            ticks.add(new Tick(0, Numbers.tick(0)));
        }
        for (int power = first; power <= last; power += step) {
            ticks.add(new Tick(start + share * (power - first), Numbers.tick(Double.parseDouble("1e" + power))));
        }
        return new Scale(true, ticks, value -> value == 0 ? 0 : start + share * (Math.log10(value) - first));
    }
}
