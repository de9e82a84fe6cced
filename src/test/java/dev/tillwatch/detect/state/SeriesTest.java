package dev.tillwatch.detect.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where intervals begin, whichever was asked for before. */
class SeriesTest {

    private static final long LENGTH = 600;

    @Test
    void anIntervalBeginsWhereItBeginsInWhateverOrderMomentsCome() {
        Series series = new Series(LENGTH);
        for (long moment : new long[] {0, 599, 600, 1_199, 599, -1, -600, -601, 0, 5_000, 1}) {
            assertThat(series.start(moment)).isEqualTo(Math.floorDiv(moment, LENGTH) * LENGTH);
        }
    }
}
