package dev.tillwatch.evaluate.peer;

import java.time.LocalDateTime;

/** The forerunner's rule for days on any counts: fewer than the plain average so far. */
final class BelowAverage implements CountJudge {

    private double sum;
    private int seen;

    @Override
    public boolean unusual(LocalDateTime at, double count) {
        sum += count;
        seen++;
        return count * seen < sum;
    }
}
