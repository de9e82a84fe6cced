package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.explain.ledger.Sent;
import dev.tillwatch.explain.ledger.Tokens;
import dev.tillwatch.settings.ModelLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateTest {

    private final MovedClock clock = new MovedClock();
    private ModelLimits limits = ModelLimits.USUAL;
    private double chance = 0.5;
    private final Gate gate = new Gate(() -> limits, clock, () -> chance);

    private void ask(long tokens) {
        gate.leave(gate.enter(1), tokens, null);
    }

    private void fail(LlmFailure failure) {
        gate.leave(gate.enter(1), 10, failure);
    }

    private Duration closedFor() {
        return gate.closedUntil()
                .map(until -> Duration.between(clock.instant(), until))
                .orElse(Duration.ZERO);
    }

    @Test
    void letsAsManyRequestsOutAMinuteAsAreAllowedAndSaysWhenTheNextMayGo() {
        limits = ModelLimits.NONE.withRequests(3, 0);
        ask(10);
        clock.pass(20);
        ask(10);
        ask(10);
        assertThat(gate.used().requestsThisMinute()).isEqualTo(3);
        assertThatThrownBy(() -> ask(10))
                .isInstanceOf(LlmFailure.class)
                .hasMessageMatching("3 of 3 requests this minute are used: try again at \\d\\d:\\d\\d:00, .*");
        assertThat(closedFor()).isEqualTo(Duration.ofSeconds(40));
        clock.pass(40);
        ask(10);
        assertThatThrownBy(() -> ask(10)).isInstanceOf(LlmFailure.class);
        assertThat(gate.used().requestsToday()).isEqualTo(4);
    }

    @Test
    void aLimitOfTokensClosesUntilEnoughOfThemAreAMinuteOld() {
        limits = ModelLimits.NONE.withTokens(1_000, 0);
        ask(400);
        clock.pass(10);
        ask(700);
        assertThat(gate.used().tokensThisMinute()).isEqualTo(1_100);
        assertThatThrownBy(() -> ask(1)).hasMessageContaining("1000 tokens a minute");
        assertThat(closedFor()).isEqualTo(Duration.ofSeconds(50));
        clock.pass(50);
        ask(1);
    }

    @Test
    void aRequestThatStillRunsCounts() {
        limits = ModelLimits.NONE.withTokens(1_000, 0);
        gate.enter(1_000);
        assertThatThrownBy(() -> gate.enter(1)).isInstanceOf(LlmFailure.class);
    }

    @Test
    void aDayIsTwentyFourHoursAndGoesOverARestart() {
        limits = ModelLimits.NONE.withRequests(0, 2).withTokens(0, 5_000);
        Ended end = new Ended("", 1, Map.of(), new Tokens(900, 100, true), null, Duration.ZERO, Ended.DONE);
        Sent earlier = new Sent("a", clock.instant().minus(Duration.ofHours(23)), "explain", "e", "m", "{}");
        gate.remember(List.of(new LedgerEntry(earlier, end)));
        assertThat(gate.used().tokensToday()).isEqualTo(1_000);
        ask(10);
        assertThatThrownBy(() -> ask(10)).hasMessageContaining("2 of 2 requests in a day");
        clock.pass(Duration.ofHours(1));
        ask(10);
        assertThat(gate.used().requestsToday()).isEqualTo(2);
    }

    @Test
    void noLimitIsNoLimit() {
        limits = ModelLimits.NONE;
        for (int i = 0; i < 1_000; i++) {
            ask(100_000);
        }
        assertThat(closedFor()).isZero();
    }

    @Test
    void doesNotAskBeforeTheEndpointWantsTo() {
        fail(LlmFailure.after(Duration.ofSeconds(17), "tooManyFor", "host", "17"));
        assertThat(closedFor()).isEqualTo(Duration.ofSeconds(17));
        assertThatThrownBy(() -> ask(1)).hasMessageContaining("asked for patience");
        clock.pass(17);
        ask(1);
    }

    @Test
    void repeatedFailuresAreWaitedForLaterAndLaterWithAnUpperBound() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            fail(LlmFailure.of("unreachable", "host"));
            waits.add(closedFor().toSeconds());
            clock.pass(closedFor());
        }
        assertThat(waits).startsWith(0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 300L).endsWith(300L);
    }

    @Test
    void chanceMovesTheWaitByUpToAHalf() {
        chance = 0;
        for (int i = 0; i < BackOff.REPEATED; i++) {
            fail(LlmFailure.of("lost", "host"));
        }
        assertThat(closedFor()).isEqualTo(Duration.ofMillis(2_500));
        clock.pass(closedFor());
        chance = 1;
        fail(LlmFailure.of("lost", "host"));
        assertThat(closedFor()).isEqualTo(Duration.ofSeconds(15));
        assertThat(gate.remark()).hasValueSatisfying(remark -> assertThat(remark)
                .matches("It failed 4 times in a row and is asked again from \\d\\d:\\d\\d:\\d\\d on\\."));
    }

    @Test
    void aSuccessEndsTheWaitingAndFaultsOfSettingsNeverBeginIt() {
        fail(LlmFailure.of("lost", "host"));
        fail(LlmFailure.of("lost", "host"));
        ask(1);
        fail(LlmFailure.of("lost", "host"));
        assertThat(closedFor()).isZero();
        for (int i = 0; i < 10; i++) {
            fail(LlmFailure.of("refusedKey", "host"));
        }
        assertThat(closedFor()).isZero();
        assertThat(gate.remark()).isEmpty();
    }

    @Test
    void anotherEndpointBeginsAnew() {
        for (int i = 0; i < BackOff.REPEATED; i++) {
            fail(LlmFailure.of("stalled", "15"));
        }
        assertThat(closedFor()).isPositive();
        gate.forgive();
        assertThat(closedFor()).isZero();
    }
}
