package dev.tillwatch.evaluate.score;

import static dev.tillwatch.evaluate.Cases.LABEL;
import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.evaluate.Cases;
import dev.tillwatch.evaluate.Result;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DayScorerTest {

    private final Cases cases = new Cases(66);

    @Test
    void countsDaysAndRecallsAnEventByOneOfThem() {
        cases.event(1, "volume", "sag_5days", at(58, "00:00"), at(60, "00:00"));
        flag(Kind.DAY, 59, 60);
        flag(Kind.DAY, 62, 63);

        Result result = DayScorer.live().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.unit()).isEqualTo("day");
        assertThat(result.recall()).isEqualTo(0.5);
        assertThat(result.precision()).isEqualTo(0.5);
        assertThat(result.recallByKind()).containsEntry("sag_5days", 1.0);
        assertThat(result.falsePer1000()).isEqualTo(100);
        assertThat(result.medianDelayMinutes()).isEqualTo(2 * 24 * 60);
    }

    @Test
    void theDayOnWhichAnEventEndsIsOrdinary() {
        cases.event(1, "volume", "drop_day", at(58, "00:00"), at(59, "00:00"));
        flag(Kind.DAY, 59, 60);

        Result result = DayScorer.live().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.recall()).isZero();
        assertThat(result.precision()).isZero();
    }

    @Test
    void daysWithOnlyPlantedHoursAndClosedDaysCountNeitherWay() {
        cases.event(1, "volume", "outage_hours", at(58, "10:00"), at(58, "13:00"));
        cases.closed(60);
        flag(Kind.DAY, 58, 59);
        flag(Kind.DAY, 60, 61);

        Result result = DayScorer.live().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.precision()).isNull();
        assertThat(result.falsePer1000()).isZero();
        assertThat(result.recallByKind()).isEmpty();
    }

    @Test
    void aDayWithADropAndAnOutageCounts() {
        cases.event(1, "volume", "outage_hours", at(58, "10:00"), at(58, "13:00"));
        cases.event(2, "volume", "drop_day", at(58, "00:00"), at(59, "00:00"));
        flag(Kind.DAY, 58, 59);

        assertThat(DayScorer.live()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .recall())
                .isEqualTo(1);
    }

    @Test
    void theFirst56DaysAreNotScored() {
        flag(Kind.DAY, 55, 56);

        assertThat(DayScorer.live()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .precision())
                .isNull();
    }

    @Test
    void whatIsNotFlaggedWhenTheDayClosesIsNotFoundLive() {
        cases.event(1, "volume", "drop_day", at(58, "00:00"), at(59, "00:00"));
        flag(Kind.DAY, 58, 62);

        assertThat(DayScorer.live()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .recall())
                .isZero();
        assertThat(DayScorer.hindsight()
                        .score(cases.truth(), cases.findings(), LABEL)
                        .recall())
                .isEqualTo(1);
    }

    @Test
    void hindsightTakesItsOwnRowsAsTheyStandAtTheEnd() {
        cases.event(1, "volume", "drop_day", at(58, "00:00"), at(59, "00:00"));
        flag(Kind.DAY, 61, 62);
        flag(Kind.HINDSIGHT, 58, 65);
        flag(Kind.HINDSIGHT, 59, 65);
        cases.takeBack(
                Kind.HINDSIGHT.toString() + at(59, "00:00").toLocalDate() + "@" + at(59, "00:00"), at(66, "00:00"));

        Result result = DayScorer.hindsight().score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.unit()).isEqualTo("hindsight");
        assertThat(result.f1()).isEqualTo(1);
    }

    private void flag(Kind kind, int day, int toldOn) {
        LocalDateTime start = at(day, "00:00");
        cases.raise(kind, start.toLocalDate().toString(), start, start.plusDays(1), at(toldOn, "00:00"));
    }
}
