package dev.tillwatch.evaluate.score;

import static dev.tillwatch.evaluate.Cases.LABEL;
import static dev.tillwatch.evaluate.Cases.alert;
import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.evaluate.Cases;
import dev.tillwatch.evaluate.Result;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourScorerTest {

    private final Cases cases = new Cases(66);

    @ParameterizedTest
    @CsvSource({"09:00,false", "10:00,true", "12:00,true", "13:00,true", "14:00,false"})
    void findsAnOutageByAnHourWithinItsSpanOrTheOneAfter(String hour, boolean found) {
        cases.event(1, "volume", "outage_hours", at(58, "10:00"), at(58, "13:00"));
        flag(at(58, hour));

        Result result = HourScorer.everFound().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.recall()).isEqualTo(found ? 1 : 0);
        assertThat(result.precision()).isEqualTo(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"13:00,true", "14:00,true", "15:00,false"})
    void theHourAfterOneThatEndsWithinAnHourIsTheNextFull(String hour, boolean found) {
        cases.event(1, "volume", "spike_hours", at(58, "10:30"), at(58, "13:20"));
        flag(at(58, hour));

        assertThat(HourScorer.everFound()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .recall())
                .isEqualTo(found ? 1 : 0);
    }

    @Test
    void mergesFalseAlarmsBetweenWhichAtMostTwoHoursLie() {
        flag(at(58, "10:00"));
        flag(at(58, "13:00"));
        flag(at(58, "16:01").minusMinutes(1));
        flag(at(58, "20:00"));

        Result result = HourScorer.everFound().score(cases.truth(), cases.findings(), LABEL);

        // 10 to 11, 13 to 14 and 16 to 17 are one; 20 is three hours behind
        assertThat(result.falsePer1000()).isEqualTo(2 * 1000.0 / 10);
    }

    @Test
    void hoursOfDayEventsOfClosedDaysAndTheHourAfterAreNoFalseAlarms() {
        cases.event(1, "volume", "drop_day", at(58, "00:00"), at(59, "00:00"));
        cases.closed(60);
        flag(at(58, "15:00"));
        flag(at(59, "00:00"));
        flag(at(60, "15:00"));
        flag(at(55, "15:00"));

        Result result = HourScorer.everFound().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.falsePer1000()).isZero();
        assertThat(result.precision()).isNull();

        flag(at(59, "01:00"));
        assertThat(HourScorer.everFound()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .precision())
                .isZero();
    }

    @Test
    void aRowThatGrowsFlagsEachHourWhenItIsTold() {
        cases.event(1, "volume", "outage_hours", at(58, "10:00"), at(58, "12:00"));
        cases.tell("row", at(58, "08:00"), hours("07:00", "08:00"));
        cases.tell("row", at(58, "12:00"), hours("07:00", "12:00"));

        Result ever = HourScorer.everFound().score(cases.truth(), cases.findings(), LABEL);
        Result first = HourScorer.byTheFirstClosedHour().score(cases.truth(), cases.findings(), LABEL);

        assertThat(ever.recall()).isEqualTo(1);
        assertThat(ever.medianDelayMinutes()).isEqualTo(120);
        assertThat(first.unit()).isEqualTo("first hour");
        assertThat(first.recall()).isZero();
    }

    @Test
    void byTheFirstClosedHourMeansTheFirstThatLiesWithinAsAWhole() {
        cases.event(1, "volume", "outage_hours", at(58, "10:20"), at(58, "13:00"));
        cases.tell("row", at(58, "12:00"), hours("11:00", "12:00"));

        assertThat(HourScorer.byTheFirstClosedHour()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .recall())
                .isEqualTo(1);
    }

    @Test
    void aMethodWithoutHoursIsNotScoredByThem() {
        assertThat(HourScorer.everFound().takes(cases.findings())).isFalse();
    }

    private static Alert hours(String from, String to) {
        return alert(Kind.HOUR, "", at(58, from), at(58, to), 50, 0);
    }

    private void flag(LocalDateTime hour) {
        cases.raise(Kind.HOUR, "", hour, hour.plusHours(1), hour.plusHours(1));
    }
}
