package dev.tillwatch.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Thresholds as a fact are read back as they were. */
class ThresholdFactTest {

    private static Anomaly row(List<Fact> facts) {
        return new Anomaly(new AnomalyKey("a", "b", "c"), null, Stage.CONFIRMED, Severity.LOW, 1, facts);
    }

    @Test
    void thoseOfEveryDetectorAreReadBackInTheirOrder() {
        for (DetectorFactory factory : Detectors.all()) {
            Fact fact = ThresholdFact.of(factory.thresholds(), DetectorSettings.DEFAULTS)
                    .orElseThrow();
            Map<String, BigDecimal> read = ThresholdFact.read(row(List.of(fact)));
            assertThat(read.keySet())
                    .containsExactlyElementsOf(
                            factory.thresholds().stream().map(Threshold::id).toList());
            factory.thresholds().forEach(threshold -> assertThat(read.get(threshold.id()))
                    .as(threshold.id())
                    .isEqualByComparingTo(threshold.defaultValue()));
        }
    }

    @Test
    void theSameNumberIsWrittenInOneFormHoweverItWasTyped() {
        Threshold count = Threshold.of("made.up", "50", "pieces", "nowhere").within("-200", "200");
        for (String typed : List.of("100", "100.0", "1E+2")) {
            DetectorSettings settings = DetectorSettings.DEFAULTS.with(count, new BigDecimal(typed));
            Fact fact = ThresholdFact.of(List.of(count), settings).orElseThrow();
            assertThat(fact.value()).isEqualTo(new Value.Text("made.up=100"));
        }
        DetectorSettings below = DetectorSettings.DEFAULTS.with(count, new BigDecimal("-2.50"));
        Fact fact = ThresholdFact.of(List.of(count), below).orElseThrow();
        assertThat(ThresholdFact.read(row(List.of(fact))))
                .containsExactly(Map.entry("made.up", new BigDecimal("-2.5")));
    }

    @Test
    void aDetectorWithoutThresholdsHasNoSuchFactAndARowWithoutItSaysNothing() {
        assertThat(ThresholdFact.of(List.of(), DetectorSettings.DEFAULTS)).isEmpty();
        assertThat(ThresholdFact.read(row(List.of()))).isEmpty();
        assertThat(ThresholdFact.read(row(List.of(Fact.text(Anomaly.THRESHOLDS, "of another kind")))))
                .isEmpty();
    }
}
