package dev.tillwatch.detect.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void theShownPartsAddUpToTheScore() {
        Score score = Score.NONE.add("size", 20.04, "far off").add("expected", -5, "a sale is on");
        assertThat(score.facts())
                .extracting(Fact::id, Fact::value)
                .containsExactly(
                        tuple("score.size", new Value.Decimal(new BigDecimal("20.0"))),
                        tuple("score.expected", new Value.Decimal(new BigDecimal("-5.0"))));
        assertThat(score.total()).isEqualTo(15);
        assertThat(score.severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void staysBetweenNothingAndAHundred() {
        assertThat(Score.NONE.add("size", 140, "").total()).isEqualTo(100);
        assertThat(Score.NONE.add("expected", -3, "").total()).isZero();
    }

    @Test
    void rarerAndDearerScoresHigherUpToALimit() {
        assertThat(Score.NONE.rarity(1e-8, "").total()).isEqualTo(20);
        assertThat(Score.NONE.rarity(0, "").total()).isEqualTo(40);
        assertThat(Score.NONE.rarity(1, "").total()).isZero();
        assertThat(Score.NONE.money(100, 100, "").total()).isBetween(5.0, 6.0);
        assertThat(Score.NONE.money(1e9, 100, "").total()).isEqualTo(40);
        assertThat(Score.NONE.money(-5, 100, "").total()).isZero();
        assertThat(Score.NONE.money(100, 0, "").total()).isZero();
    }
}
