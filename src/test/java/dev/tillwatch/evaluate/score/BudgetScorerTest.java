package dev.tillwatch.evaluate.score;

import static dev.tillwatch.evaluate.Cases.LABEL;
import static dev.tillwatch.evaluate.Cases.alert;
import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.evaluate.Cases;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Status;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetScorerTest {

    private static final LocalDateTime NOON = at(58, "12:00");

    private final Cases cases = new Cases(66);

    @Test
    void onlyTheTenHighestOfADayCount() {
        for (int i = 0; i < 10; i++) {
            falseAlarm(i, 60, 0, NOON);
        }
        plantAndFlag(50, 0, NOON);

        assertThat(score().precision()).isZero();
        assertThat(score().recall()).isZero();
        assertThat(score().falsePer1000()).isEqualTo(10 * 1000.0 / 10);
    }

    @Test
    void amongEqualScoresMoneyDecidesThenTheEarlier() {
        for (int i = 0; i < 9; i++) {
            falseAlarm(i, 60, 10, at(58, "23:00"));
        }
        falseAlarm(10, 60, 10, at(58, "23:31"));
        plantAndFlag(60, 10, at(58, "23:30"));
        assertThat(score().recall()).isEqualTo(1);

        falseAlarm(9, 60, 11, at(58, "23:59"));
        assertThat(score().recall()).isZero();
    }

    @Test
    void theScoreIsThatAtTheEndOfItsDay() {
        for (int i = 0; i < 10; i++) {
            falseAlarm(i, 60, 0, NOON);
        }
        long sale = plantAndFlag(50, 0, NOON);
        tellSale(sale, 99, 0, NOON, at(59, "08:00"));
        assertThat(score().recall()).isZero();

        tellSale(sale, 70, 0, NOON, at(58, "23:00"));
        assertThat(score().recall()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackLaterTookItsPlaceAllTheSame() {
        long promotion = cases.sale(NOON, 4, -1);
        tellSale(promotion, 50, 0, NOON, NOON);
        cases.takeBack("sale" + promotion, NOON.plusHours(1));

        assertThat(score().precision()).isZero();
    }

    @Test
    void plantedMoneyOfAPriceIsTheDifferenceFromTheCatalogAndOfTheTotal() {
        plantAndFlag(50, 0, NOON);
        cases.event(2, "price", "total_mismatch", NOON, NOON.plusMinutes(1));
        cases.sale(NOON, new Customer(5, "C"), Status.SUCCESS, 2, "80.00");

        // 60 of the found one (sold at 40), 20 of the other
        assertThat(score().recall()).isEqualTo(0.75);
        assertThat(score().recallByKind()).containsEntry("under", 1.0).containsEntry("total_mismatch", 0.0);
    }

    @Test
    void plantedMoneyOfBurstsAndCardTestsIsAllTheirOrders() {
        cases.ofCustomer(1, "burst", "fast", NOON, NOON.plusMinutes(5), 7);
        cases.sale(NOON, 7, 1);
        cases.sale(NOON.plusMinutes(1), 7, 1);
        cases.ofCustomer(2, "failed", "card_testing", NOON, NOON.plusMinutes(5), 8);
        cases.sale(NOON, new Customer(8, "C"), Status.FAILED, 2, "50.00");
        cases.sale(NOON, new Customer(8, "C"), Status.SUCCESS, 2, "50.00");
        cases.raise(Kind.EPISODE, "7", NOON);

        assertThat(score().recall()).isEqualTo(200.0 / 300);
        assertThat(score().precision()).isEqualTo(1);
    }

    @Test
    void plantedMoneyOfOtherFailuresIsTheDeclinedOrdersInSpanAndScope() {
        cases.event(new PlantedEvent(1, "failed", "city_failure", NOON, NOON.plusMinutes(5), null, null, "Oslo"));
        decline("Oslo", NOON);
        decline("Rome", NOON);
        decline("Oslo", NOON.plusMinutes(5));
        cases.sale(NOON, new Customer(8, "C", "Oslo"), Status.SUCCESS, 1, "50.00");
        cases.event(2, "failed", "gateway_outage", NOON, NOON.plusMinutes(5));
        cases.raise(Kind.CITY, "Oslo", NOON);

        // 30 of the city found; the gateway's are the two declines within its span
        assertThat(score().recall()).isEqualTo(30.0 / 90);
    }

    @Test
    void volumeAlertsAreJudgedByDayAndHourAndHoldNoMoney() {
        cases.event(1, "volume", "drop_day", at(57, "00:00"), at(58, "00:00"));
        cases.event(2, "volume", "outage_hours", at(59, "10:00"), at(59, "12:00"));
        day(57);
        day(60);
        cases.raise(Kind.HOUR, "", at(59, "10:00"), at(59, "11:00"), at(59, "11:00"));
        cases.raise(Kind.HOUR, "", at(59, "12:00"), at(59, "13:00"), at(59, "13:00"));
        cases.raise(Kind.HOUR, "", at(57, "12:00"), at(57, "13:00"), at(57, "13:00"));

        Result result = score();

        // right: the day and the merged hours; wrong: day 60; neither: the hour of the day that dropped
        assertThat(result.precision()).isEqualTo(2.0 / 3);
        assertThat(result.recall()).isNull();
    }

    @Test
    void anAlertThatCountsNeitherWayTakesAPlace() {
        cases.ofCustomer(1, "failed", "card_testing", NOON, NOON.plusHours(23), 7);
        for (int i = 0; i < 10; i++) {
            LocalDateTime at = NOON.plusHours(i);
            cases.tell("e" + i, at, alert(Kind.EPISODE, "7", at, at, 60, 0));
        }
        plantAndFlag(50, 0, NOON);

        assertThat(score().precision()).isNull();
        assertThat(score().recallByKind()).containsEntry("under", 0.0);
    }

    private long plantAndFlag(double score, double stake, LocalDateTime at) {
        cases.event(1, "price", "under", at, at.plusMinutes(1));
        long sale = cases.sale(at, new Customer(4, "C"), Status.SUCCESS, 1, "40.00");
        tellSale(sale, score, stake, at, at);
        return sale;
    }

    private void tellSale(long sale, double score, double stake, LocalDateTime at, LocalDateTime told) {
        cases.tell("sale" + sale, told, alert(Kind.SALE, Long.toString(sale), at, at, score, stake));
    }

    private void falseAlarm(int number, double score, double stake, LocalDateTime at) {
        cases.tell("false" + number, at, alert(Kind.PRODUCT, "P" + number, at, at, score, stake));
    }

    private void decline(String city, LocalDateTime at) {
        cases.sale(at, new Customer(9, "C", city), Status.FAILED, -1, "30.00");
    }

    private void day(int day) {
        LocalDateTime start = at(day, "00:00");
        cases.raise(Kind.DAY, start.toLocalDate().toString(), start, start.plusDays(1), start.plusDays(1));
    }

    private Result score() {
        return new BudgetScorer()
                .score(
                        cases.truth(),
                        Map.of(
                                "price", cases.findings(),
                                "volume", cases.findings(),
                                "burst", cases.findings(),
                                "failed", cases.findings()),
                        LABEL);
    }
}
