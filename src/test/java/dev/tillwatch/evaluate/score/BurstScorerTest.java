package dev.tillwatch.evaluate.score;

import static dev.tillwatch.evaluate.Cases.LABEL;
import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.evaluate.Cases;
import dev.tillwatch.evaluate.Result;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class BurstScorerTest {

    private static final LocalDateTime START = at(58, "10:00");
    private static final LocalDateTime END = at(58, "10:10");

    private final Cases cases = new Cases(66);

    @Test
    void anAlertIsRightWhenItOverlapsABurstOfItsCustomer() {
        cases.ofCustomer(1, "burst", "medium", START, END, 7);
        cases.raise(Kind.EPISODE, "7", START.plusMinutes(2), END.minusMinutes(1), START.plusMinutes(4));
        cases.raise(Kind.EPISODE, "8", START, END, START);

        Result result = score();

        assertThat(result.recall()).isEqualTo(1);
        assertThat(result.precision()).isEqualTo(0.5);
        assertThat(result.recallByKind()).containsEntry("medium", 1.0);
        assertThat(result.medianDelayMinutes()).isEqualTo(4);
        assertThat(result.falsePer1000()).isEqualTo(1000.0 / 10);
    }

    @Test
    void theEndOfAnEventIsExclusive() {
        cases.ofCustomer(1, "burst", "medium", START, END, 7);
        cases.raise(Kind.EPISODE, "7", END);

        assertThat(score().precision()).isZero();
        assertThat(score().recall()).isZero();
    }

    @Test
    void theStartOfAnEventIsInclusive() {
        cases.ofCustomer(1, "burst", "medium", START, END, 7);
        cases.raise(Kind.EPISODE, "7", START.minusMinutes(5), START, START);

        assertThat(score().precision()).isEqualTo(1);
    }

    @Test
    void alertsOfACustomerMergeWithinHalfAnHour() {
        cases.raise(Kind.EPISODE, "7", START, START.plusMinutes(5), START);
        cases.raise(Kind.EPISODE, "7", START.plusMinutes(35), START.plusMinutes(36), START.plusMinutes(35));
        cases.raise(Kind.EPISODE, "7", START.plusMinutes(67), START.plusMinutes(67), START.plusMinutes(67));
        cases.raise(Kind.EPISODE, "8", START, START.plusMinutes(5), START);

        assertThat(score().falsePer1000()).isEqualTo(3 * 1000.0 / 10);
    }

    @Test
    void whatOverlapsCardTestingCountsNeitherWay() {
        cases.ofCustomer(1, "failed", "card_testing_slow", START, END, 7);
        cases.event(2, "failed", "card_testing_distributed", START, END);
        cases.sale(START, 9, 2);
        cases.raise(Kind.EPISODE, "7", START);
        cases.raise(Kind.EPISODE, "9", START);

        assertThat(score().precision()).isNull();

        cases.ofCustomer(3, "failed", "gateway_outage", START, END, 11);
        cases.raise(Kind.EPISODE, "11", START);
        assertThat(score().precision()).isZero();
    }

    @Test
    void aBurstDuringACardTestIsRight() {
        cases.ofCustomer(1, "failed", "card_testing", START, END, 7);
        cases.ofCustomer(2, "burst", "fast", START, END, 7);
        cases.raise(Kind.EPISODE, "7", START);

        assertThat(score().precision()).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackWasToldAllTheSame() {
        cases.raise(Kind.EPISODE, "7", START);
        cases.takeBack("EPISODE7@" + START, END);

        assertThat(score().precision()).isZero();
    }

    @Test
    void theFirst56DaysAreNotScored() {
        cases.ofCustomer(1, "burst", "fast", at(55, "10:00"), at(55, "11:00"), 7);
        cases.raise(Kind.EPISODE, "7", at(55, "10:00"));
        cases.raise(Kind.EPISODE, "8", at(55, "10:00"));

        assertThat(score().precision()).isNull();
        assertThat(score().recall()).isNull();
    }

    private Result score() {
        return new BurstScorer().score(cases.truth(), cases.findings(), LABEL);
    }
}
