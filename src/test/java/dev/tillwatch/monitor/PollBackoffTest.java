package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PollBackoffTest {

    private final Random random = new Random(1);

    @Test
    void eachFailureMakesTheWaitLongerUpToALimit() {
        for (int failures = 1; failures < 40; failures++) {
            Duration wait = PollBackoff.wait(PollBackoff.USUAL, failures, random);
            double full = Math.min(15_000, 1_000 * Math.pow(1.6, failures));

            assertThat((double) wait.toMillis()).isBetween(full * 0.8 - 1, full + 1);
        }
    }

    @Test
    void twoThatLostTheSameServerDoNotComeBackTogether() {
        assertThat(PollBackoff.wait(PollBackoff.USUAL, 9, random))
                .isNotEqualTo(PollBackoff.wait(PollBackoff.USUAL, 9, random));
    }
}
