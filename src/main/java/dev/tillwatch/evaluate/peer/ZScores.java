package dev.tillwatch.evaluate.peer;

/** The plain z-score of the worst of a point's values, against mean and standard deviation of all before. */
final class ZScores implements Strength {

    private static final int LEAST_SEEN = 10;
    private static final double LEAST_DEVIATION = 1e-3;

    private final double[] means;
    private final double[] squares;
    private int seen;

    ZScores(int dimensions) {
        this.means = new double[dimensions];
        this.squares = new double[dimensions];
    }

    @Override
    public double judge(float... point) {
        double worst = 0;
        for (int i = 0; i < point.length; i++) {
            if (seen >= LEAST_SEEN) {
                double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(squares[i] / seen));
                worst = Math.max(worst, Math.abs(point[i] - means[i]) / deviation);
            }
            double away = point[i] - means[i];
            means[i] += away / (seen + 1);
            squares[i] += away * (point[i] - means[i]);
        }
        seen++;
        return worst;
    }
}
