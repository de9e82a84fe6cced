package dev.tillwatch.model;

/** How much an anomaly matters, by fixed cut-offs of its score (0 to 100). */
public enum Severity {
    CRITICAL(75),
    HIGH(50),
    MEDIUM(25),
    LOW(0);

    private static final double BAND = 25;

    private final double lowestScore;

    Severity(double lowestScore) {
        this.lowestScore = lowestScore;
    }

    /** The severity of a score between 0 and 100. */
    public static Severity ofScore(double score) {
        for (Severity severity : values()) {
            if (score >= severity.lowestScore) {
                return severity;
            }
        }
        return LOW;
    }

    /**
     * A score inside this severity's band.
     *
     * @param position how far into the band, 0 to 1; values outside are clamped
     */
    public double score(double position) {
        double inside = Math.clamp(position, 0.0, 1.0);
        return lowestScore + inside * (this == CRITICAL ? BAND : Math.nextDown(BAND));
    }
}
