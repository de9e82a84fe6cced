package dev.tillwatch.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Things that are picked in proportion to their weights, by binary search over the running sums. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] sums;

    Weighted(List<T> things, ToDoubleFunction<? super T> weight) {
        this.things = List.copyOf(things);
        this.sums = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            sums[i] = sum;
        }
    }

    T pick(Draw draw) {
        int at = Arrays.binarySearch(sums, draw.uniform(0, sums[sums.length - 1]));
        return things.get(at >= 0 ? Math.min(at + 1, sums.length - 1) : -at - 1);
    }

    List<T> all() {
        return things;
    }
}
