package dev.tillwatch.evaluate.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves dots that would cover each other up or down within their row, so that each can be counted. */
final class Swarm {

    private Swarm() {}

    /**
     * For each x how far below the row's middle its dot lies.
     *
     * @param apart how far apart dots are where there is room
     * @param reach how far above or below the middle a dot may lie
     */
    static List<Double> offsets(List<Double> xs, double apart, double reach) {
        int[] lanes = lanes(xs, apart);
        int outermost = (IntStream.of(lanes).max().orElse(0) + 1) / 2;
        double step = outermost == 0 ? 0 : Math.min(apart, reach / outermost);
        return IntStream.of(lanes)
                .mapToObj(lane -> (lane % 2 == 1 ? 1 : -1) * ((lane + 1) / 2) * step)
                .toList();
    }

    /** The middle one is 0; odd ones lie below it, even ones above. */
    private static int[] lanes(List<Double> xs, double apart) {
        int[] lanes = new int[xs.size()];
        List<Double> ends = new ArrayList<>();
        List<Integer> byX = IntStream.range(0, lanes.length)
                .boxed()
                .sorted(Comparator.comparing(xs::get))
                .toList();
        for (int each : byX) {
            double x = xs.get(each);
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > x) {
                lane++;
            }
            lanes[each] = lane;
            if (lane == ends.size()) {
                ends.add(x + apart);
            } else {
                ends.set(lane, x + apart);
            }
        }
        return lanes;
    }
}
