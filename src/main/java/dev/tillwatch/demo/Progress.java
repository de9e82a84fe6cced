package dev.tillwatch.demo;

/** How far the filling of the demo shop is, in transactions. */
public record Progress(long done, long total) {

    /** Between 0 and 1. */
    public double fraction() {
        return total == 0 ? 1 : Math.min(1, (double) done / total);
    }
}
