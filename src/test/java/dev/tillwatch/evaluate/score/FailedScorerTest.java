package dev.tillwatch.evaluate.score;

import static dev.tillwatch.evaluate.Cases.LABEL;
import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.evaluate.Cases;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Result;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedScorerTest {

    private static final LocalDateTime START = at(58, "10:00");
    private static final LocalDateTime END = at(58, "12:00");

    private final Cases cases = new Cases(66);

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, 7, card_testing, true",
        "CUSTOMER, 7, card_testing_slow, true",
        "CUSTOMER, 8, card_testing, false",
        "CUSTOMER, 7, gateway_outage, false",
        "CUSTOMER, 7, card_testing_distributed, false",
        "PRODUCT, P1, product_failure, true",
        "PRODUCT, P1, card_testing_distributed, true",
        "PRODUCT, P2, product_failure, false",
        "PRODUCT, P1, gateway_outage, false",
        "CITY, Oslo, city_failure, true",
        "CITY, Rome, city_failure, false",
        "CITY, Oslo, gateway_outage, false",
        "SHOP, '', gateway_outage, true",
        "SHOP, '', card_testing_distributed, true",
        "SHOP, '', product_failure, false",
        "SHOP, '', city_failure, false",
        "SHOP, '', card_testing, false"
    })
    void anAlertIsRightWhenItNamesTheFailure(Kind scope, String subject, String kind, boolean right) {
        Long customer = kind.equals("card_testing_distributed") || kind.endsWith("outage") ? null : Long.valueOf(7);
        cases.event(new PlantedEvent(1, "failed", kind, START, END, customer, "P1", "Oslo"));
        cases.raise(scope, subject, START.plusMinutes(9));

        Result result = score();

        assertThat(result.precision()).isEqualTo(right ? 1 : 0);
        assertThat(result.recall()).isEqualTo(right ? 1 : 0);
        assertThat(result.falsePer1000()).isEqualTo(right ? 0 : 100);
    }

    @ParameterizedTest
    @CsvSource({"09:59,false", "10:00,true", "11:59,true", "12:00,false"})
    void anAlertIsRightOnlyWhenItWasRaisedDuringTheFailure(String raised, boolean right) {
        cases.event(1, "failed", "gateway_outage", START, END);
        cases.raise(Kind.SHOP, "", at(58, "09:00"), at(58, "20:00"), at(58, raised));

        assertThat(score().f1()).isEqualTo(right ? 1 : 0);
    }

    @Test
    void alertsOfAScopeMergeWithinAnHourAndCountFromTheFirst() {
        cases.event(1, "failed", "gateway_outage", START, END);
        cases.raise(Kind.SHOP, "", START.minusMinutes(50));
        cases.raise(Kind.SHOP, "", START.plusMinutes(10));

        Result merged = score();

        assertThat(merged.precision()).isZero();
        assertThat(merged.falsePer1000()).isEqualTo(100);

        cases.raise(Kind.SHOP, "", START.plusMinutes(71));
        assertThat(score().precision()).isEqualTo(0.5);
        assertThat(score().medianDelayMinutes()).isEqualTo(71);
    }

    @Test
    void otherSubjectsAndScopesDoNotMerge() {
        cases.raise(Kind.CUSTOMER, "7", START);
        cases.raise(Kind.CUSTOMER, "8", START);
        cases.raise(Kind.PRODUCT, "7", START);

        assertThat(score().falsePer1000()).isEqualTo(300);
    }

    @Test
    void anEventIsFoundByAnyAlertAndDelayedByTheFirst() {
        cases.event(new PlantedEvent(1, "failed", "card_testing_distributed", START, END, null, "P1", null));
        cases.raise(Kind.SHOP, "", START.plusMinutes(30));
        cases.raise(Kind.PRODUCT, "P1", START.plusMinutes(12));

        Result result = score();

        assertThat(result.precision()).isEqualTo(1);
        assertThat(result.recallByKind()).containsEntry("card_testing_distributed", 1.0);
        assertThat(result.medianDelayMinutes()).isEqualTo(12);
    }

    @Test
    void theFirst56DaysAreNotScored() {
        cases.raise(Kind.SHOP, "", at(55, "10:00"));

        assertThat(score().precision()).isNull();
    }

    private Result score() {
        return new FailedScorer().score(cases.truth(), cases.findings(), LABEL);
    }
}
