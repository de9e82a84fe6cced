package dev.tillwatch.evaluate.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves dots that would cover each other up or down within their row. */
final class Swarm {

    private static final List<Integer> LANES = List.of(0, 1, -1, 2, -2);

    private Swarm() {}

    /** For each x how far below the row's middle its dot lies; where all lanes are full the emptiest takes it. */
    static double[] offsets(List<Double> xs, double apart) {
        double[] offsets = new double[xs.size()];
        double[] last = new double[LANES.size()];
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
        List<Integer> byX = IntStream.range(0, xs.size())
                .boxed()
                .sorted(Comparator.comparing(xs::get))
                .toList();
        for (int each : byX) {
            int lane = lane(last, xs.get(each) - apart);
            last[lane] = xs.get(each);
            offsets[each] = LANES.get(lane) * apart;
        }
        return offsets;
    }

    private static int lane(double[] last, double free) {
        int emptiest = 0;
        for (int lane = 0; lane < last.length; lane++) {
            if (last[lane] <= free) {
                return lane;
            }
            emptiest = last[lane] < last[emptiest] ? lane : emptiest;
        }
        return emptiest;
    }
}
