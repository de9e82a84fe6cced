package dev.tillwatch.evaluate.peer;

import com.amazon.randomcutforest.RandomCutForest;

/** Amazon's Random Cut Forest: the score of a point before the forest learns it. The only user of that library. */
final class Forest implements Strength {

    private static final int TREES = 50;
    private static final int SAMPLES = 256;
    private static final long SEED = 42;

    private final RandomCutForest forest;
    private final int leastSeen;
    private int seen;

    /** With as many points before the first judgement as a tree samples. */
    Forest(int dimensions) {
        this(dimensions, SAMPLES);
    }

    /** With so many points before the first judgement. */
    Forest(int dimensions, int leastSeen) {
        this.leastSeen = leastSeen;
        this.forest = RandomCutForest.builder()
                .dimensions(dimensions)
                .numberOfTrees(TREES)
                .sampleSize(SAMPLES)
                .randomSeed(SEED)
                .parallelExecutionEnabled(false)
                .build();
    }

    @Override
    public double judge(float... point) {
        double score = seen < leastSeen ? 0 : forest.getAnomalyScore(point);
        forest.update(point);
        seen++;
        return score;
    }

    /** Whether the library is there: the installed program comes without it. */
    static boolean available() {
        try {
            Class.forName("com.amazon.randomcutforest.RandomCutForest", false, Forest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }
}
