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

    private static Duration after(long tookMs) {
        return PollBackoff.afterPoll(PollBackoff.USUAL, Duration.ofMillis(tookMs));
    }

    @Test
    void aQuickServerIsPolledAsUsual() {
        assertThat(after(8)).isEqualTo(PollBackoff.USUAL);
        assertThat(after(500)).isEqualTo(PollBackoff.USUAL);
    }

    @Test
    void aSlowServerRestsAsLongAsItWorked() {
        assertThat(after(501)).isEqualTo(Duration.ofMillis(1_002));
        assertThat(after(30_000)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aClockThatJumpedInMidPollPutsNothingOff() {
        assertThat(after(-3_600_000)).isEqualTo(PollBackoff.USUAL);
        assertThat(after(3_600_000)).as("suspended in mid-poll").isEqualTo(PollBackoff.USUAL);
    }

    @Test
    void triesComeNoOftenerThanPolls() {
        Duration rare = Duration.ofMinutes(1);
        assertThat(PollBackoff.wait(rare, 3, new Random(1))).isGreaterThan(PollBackoff.LONGEST);
    }
}
