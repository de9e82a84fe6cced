package dev.tillwatch.evaluate.score;

import static dev.tillwatch.evaluate.Cases.LABEL;
import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Result;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeriesScorerTest {

    private final SeriesScorer scorer = new SeriesScorer(
            List.of(
                    new SeriesWindow(at(60, "00:00"), at(61, "00:00")),
                    new SeriesWindow(at(70, "00:00"), at(71, "00:00"))),
            at(0, "00:00"));

    @Test
    void aWindowIsFoundByAPointInItAndItsEndsBelongToIt() {
        List<Result> results = scorer.score(points(at(61, "00:00"), at(62, "00:00")), 1000, LABEL);

        assertThat(results.getFirst().unit()).isEqualTo("point");
        assertThat(results.getFirst().recall()).isEqualTo(0.5);
        assertThat(results.getFirst().precision()).isEqualTo(0.5);
        assertThat(results.getFirst().falsePer1000()).isEqualTo(1);
    }

    @Test
    void falsePointsMakeEpisodesBetweenWhichMoreThanTwoHoursLie() {
        Result episodes = scorer.score(
                        points(at(62, "00:00"), at(62, "02:00"), at(62, "04:00"), at(62, "06:30"), at(70, "01:00")),
                        1000,
                        LABEL)
                .get(1);

        assertThat(episodes.unit()).isEqualTo("window");
        assertThat(episodes.falsePer1000()).isEqualTo(2);
        assertThat(episodes.precision()).isEqualTo(1.0 / 3);
    }

    @Test
    void theFirst56DaysAreNotScored() {
        Result points = scorer.score(points(at(55, "23:30"), at(56, "00:00")), 1000, LABEL)
                .getFirst();

        assertThat(points.falsePer1000()).isEqualTo(1);
        assertThat(scorer.scored(at(55, "23:30"))).isFalse();
        assertThat(scorer.scored(at(56, "00:00"))).isTrue();
    }

    private static SortedSet<LocalDateTime> points(LocalDateTime... flagged) {
        return new TreeSet<>(List.of(flagged));
    }
}
