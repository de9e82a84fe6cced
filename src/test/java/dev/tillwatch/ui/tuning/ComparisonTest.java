package dev.tillwatch.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDateTime AT = LocalDateTime.of(2025, 9, 16, 16, 0);
    private static final Set<String> MAIN = Set.of("transaction", "sale");

    private static Anomaly anomaly(String kind, String id) {
        return new Anomaly(new AnomalyKey("price", kind, id), AT, Stage.CONFIRMED, Severity.HIGH, 60, List.of());
    }

    @Test
    void bothRuleSetsSpeakOfTheSameSaleByItsId() {
        Comparison found = Comparison.of(List.of(anomaly("transaction", "7")), List.of(anomaly("sale", "7")), MAIN);

        assertThat(found.fresh()).isEmpty();
        assertThat(found.gone()).isEmpty();
        assertThat(found.kept()).containsExactly(anomaly("sale", "7"));
    }

    @Test
    void aRowOfAnotherTableIsAnotherRowWhateverItsId() {
        Comparison found =
                Comparison.of(List.of(anomaly("sale", "7")), List.of(anomaly("sale", "7"), anomaly("name", "7")), MAIN);

        assertThat(found.fresh()).containsExactly(anomaly("name", "7"));
        assertThat(found.would()).isEqualTo(2);
        assertThat(found.now()).isEqualTo(1);
    }
}
