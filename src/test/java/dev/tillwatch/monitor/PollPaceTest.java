package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When the next poll begins. */
class PollPaceTest {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private static Duration after(long tookMs) {
        return PollPace.afterPoll(INTERVAL, Duration.ofMillis(tookMs));
    }

    @Test
    void aQuickServerIsPolledAtTheInterval() {
        assertThat(after(8)).isEqualTo(INTERVAL);
        assertThat(after(500)).isEqualTo(INTERVAL);
    }

    @Test
    void aSlowServerRestsAsLongAsItWorked() {
        assertThat(after(501)).isEqualTo(Duration.ofMillis(1_002));
        assertThat(after(30_000)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aClockThatJumpedInMidPollPutsNothingOff() {
        assertThat(after(-3_600_000)).isEqualTo(INTERVAL);
        assertThat(after(3_600_000)).as("suspended in mid-poll").isEqualTo(INTERVAL);
    }

    @Test
    void triesComeEverLaterButNeverLaterThanTheLongestWait() {
        Random random = new Random(1);
        for (int failures = 1; failures < 100; failures++) {
            double whole = Math.min(1_000 * Math.pow(1.6, failures), 15_000);
            assertThat(PollPace.afterFailures(INTERVAL, failures, random))
                    .as("after %d failures", failures)
                    .isBetween(Duration.ofMillis((long) (whole * 0.8)), Duration.ofMillis((long) whole + 1));
        }
    }

    @Test
    void triesComeNoOftenerThanPolls() {
        Duration rare = Duration.ofMinutes(1);
        assertThat(PollPace.afterFailures(rare, 3, new Random(1))).isGreaterThan(PollPace.LONGEST_WAIT);
    }
}
