package dev.tillwatch.evaluate.score;

import static dev.tillwatch.evaluate.Cases.LABEL;
import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.evaluate.Cases;
import dev.tillwatch.evaluate.Result;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineScorerTest {

    private static final LocalDateTime NOON = at(58, "12:00");

    private final Cases cases = new Cases(80);

    @Test
    void countsLinesAndOnlyTheWrongOneIsRight() {
        cases.event(1, "price", "over", NOON, NOON.plusMinutes(1));
        long sale = cases.sale(NOON, 4, 1);
        flag(sale, List.of(sale, 900L, 901L));

        Result result = new LineScorer(Map.of(1, sale)).score(cases.truth(), cases.findings(), LABEL);

        assertThat(result.recall()).isEqualTo(1);
        assertThat(result.precision()).isEqualTo(1.0 / 3);
        assertThat(result.falsePer1000()).isEqualTo(2 * 1000.0 / 25);
    }

    @Test
    void anotherLineOfTheSaleDoesNotFindIt() {
        cases.event(1, "price", "over", NOON, NOON.plusMinutes(1));
        long sale = cases.sale(NOON, 4, 1);
        flag(sale, List.of(900L));

        assertThat(new LineScorer(Map.of(1, sale))
                        .score(cases.truth(), cases.findings(), LABEL)
                        .f1())
                .isZero();
    }

    @Test
    void aRowWithoutLinesCountsAsOne() {
        flag(cases.sale(NOON, 4, -1), List.of());

        assertThat(new LineScorer(Map.of())
                        .score(cases.truth(), cases.findings(), LABEL)
                        .falsePer1000())
                .isEqualTo(1000.0 / 25);
    }

    @Test
    void theJudgementSettlesFor14Days() {
        long early = cases.sale(NOON, 4, -1);
        long late = cases.sale(NOON, 4, -1);
        flag(early, List.of(early));
        flag(late, List.of(late));
        cases.takeBack("sale" + early, NOON.plusDays(14));
        cases.takeBack("sale" + late, NOON.plusDays(15));

        assertThat(new LineScorer(Map.of())
                        .score(cases.truth(), cases.findings(), LABEL)
                        .falsePer1000())
                .isEqualTo(1000.0 / 26);
    }

    private void flag(long sale, List<Long> lines) {
        cases.tell("sale" + sale, NOON, new Alert(Kind.SALE, Long.toString(sale), NOON, NOON, 50, 0, null, lines));
    }
}
