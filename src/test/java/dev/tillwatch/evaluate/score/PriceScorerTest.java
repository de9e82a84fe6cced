package dev.tillwatch.evaluate.score;

import static dev.tillwatch.evaluate.Cases.LABEL;
import static dev.tillwatch.evaluate.Cases.alert;
import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.evaluate.Cases;
import dev.tillwatch.evaluate.Result;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PriceScorerTest {

    private static final LocalDateTime NOON = at(60, "12:30");

    private final Cases cases = new Cases(80);

    @Test
    void countsTransactionsThatBelongToAPriceEvent() {
        cases.event(1, "price", "under", NOON, NOON.plusMinutes(1));
        cases.event(2, "price", "slip", NOON, NOON.plusMinutes(1));
        long found = cases.sale(NOON, 2, 1);
        cases.sale(NOON, 3, 2);
        long ordinary = cases.sale(NOON, 4, -1);
        flag(found, NOON, NOON);
        flag(ordinary, NOON, NOON);

        Result result = PriceScorer.settled().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.unit()).isEqualTo("settled");
        assertThat(result.precision()).isEqualTo(0.5);
        assertThat(result.recall()).isEqualTo(0.5);
        assertThat(result.f1()).isEqualTo(0.5);
        assertThat(result.recallByKind()).containsEntry("under", 1.0).containsEntry("slip", 0.0);
        // 24 scored days with one order each, and the three of the test
        assertThat(result.falsePer1000()).isEqualTo(1000.0 / 27);
    }

    @Test
    void eventsOfOtherDetectorsAreNotThePricesToFind() {
        cases.event(1, "burst", "fast", NOON, NOON.plusMinutes(1));
        flag(cases.sale(NOON, 2, 1), NOON, NOON);

        Result result = PriceScorer.instant().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.recall()).isNull();
        assertThat(result.precision()).isZero();
    }

    @Test
    void theInstantJudgementIsTheFirstAndTheSettledOneThatOf72HoursLater() {
        cases.event(1, "price", "under", NOON, NOON.plusMinutes(1));
        flag(cases.sale(NOON, 2, 1), NOON, NOON);
        long promotion = cases.sale(NOON, 3, -1);
        flag(promotion, NOON, NOON);
        cases.takeBack(Long.toString(promotion), NOON.plusHours(72));

        Result instant = PriceScorer.instant().score(cases.truth(), cases.findings(), LABEL);
        Result settled = PriceScorer.settled().score(cases.truth(), cases.findings(), LABEL);

        assertThat(instant.precision()).isEqualTo(0.5);
        assertThat(settled.precision()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackLaterWasStillWrongWhenItSettled() {
        long promotion = cases.sale(NOON, 3, -1);
        flag(promotion, NOON, NOON);
        cases.takeBack(Long.toString(promotion), NOON.plusHours(80));

        assertThat(PriceScorer.settled()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .precision())
                .isZero();
    }

    @Test
    void whatIsRaisedHoursLaterWasNotFoundAtFirst() {
        cases.event(1, "price", "under", NOON, NOON.plusMinutes(1));
        flag(cases.sale(NOON, 2, 1), NOON, NOON.plusHours(5));

        assertThat(PriceScorer.instant()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .recall())
                .isZero();
        Result settled = PriceScorer.settled().score(cases.truth(), cases.findings(), LABEL);
        assertThat(settled.recall()).isEqualTo(1);
        assertThat(settled.medianDelayMinutes()).isEqualTo(300);
    }

    @Test
    void theFirst56DaysAreNotScored() {
        LocalDateTime before = at(55, "23:59");
        flag(cases.sale(before, 2, -1), before, before);
        LocalDateTime first = at(56, "00:00");
        flag(cases.sale(first, 2, -1), first, first);

        Result result = PriceScorer.instant().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.falsePer1000()).isEqualTo(1000.0 / 25);
    }

    private void flag(long sale, LocalDateTime sold, LocalDateTime told) {
        cases.tell(Long.toString(sale), told, alert(Kind.SALE, Long.toString(sale), sold, sold, 50, 0));
    }
}
