package dev.tillwatch.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void tellsRanksThatWereMeasured() {
        Samples samples = new Samples();
        for (int i = 10_000; i > 0; i--) {
            samples.add(i * 1_000_000L);
        }

        assertThat(samples.spread()).isEqualTo(new Spread(10_000, 5_000, 9_900, 10_000));
    }

    @Test
    void tellsTheOnlyOne() {
        Samples samples = new Samples();
        samples.add(1_500_000);

        assertThat(samples.spread()).isEqualTo(new Spread(1, 1.5, 1.5, 1.5));
    }

    @Test
    void tellsNothingOfNone() {
        assertThat(new Samples().spread()).isEqualTo(Spread.NONE);
    }
}
