package dev.tillwatch.evaluate.peer;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;

/** Random Cut Forest over the last counts, each as the logarithm of what it is against the mean of its last seasons. */
final class ForestCounts implements CountModel {

    private static final int SEASONS = 4;
    private static final int LEAST_SEEN = 28;

    private final int season;
    private final int shingle;
    private final Strength forest;
    private final Deque<Double> past = new ArrayDeque<>();
    private final Deque<Float> last = new ArrayDeque<>();

    ForestCounts(int season, int shingle) {
        this.season = season;
        this.shingle = shingle;
        this.forest = new Forest(shingle, LEAST_SEEN);
    }

    @Override
    public double strength(LocalDateTime at, double count) {
        past.addLast(count);
        if (past.size() <= SEASONS * season) {
            return 0;
        }
        double expected = expected();
        past.removeFirst();
        last.addLast((float) Math.log((count + 1) / (expected + 1)));
        if (last.size() > shingle) {
            last.removeFirst();
        }
        if (last.size() < shingle) {
            return 0;
        }
        float[] point = new float[shingle];
        int i = 0;
        for (float value : last) {
            point[i++] = value;
        }
        return forest.judge(point);
    }

    /** The mean of the counts one to four seasons ago. */
    private double expected() {
        double sum = 0;
        int place = 0;
        for (double count : past) {
            if (place % season == 0 && place < SEASONS * season) {
                sum += count;
            }
            place++;
        }
        return sum / SEASONS;
    }
}
