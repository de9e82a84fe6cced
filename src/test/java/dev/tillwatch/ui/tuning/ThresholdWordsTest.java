package dev.tillwatch.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.ui.ThresholdWords;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds as people read and write them. */
class ThresholdWordsTest {

    @Test
    void everyThresholdOfEveryDetectorIsASentenceWithItsValue() {
        for (DetectorFactory factory : Detectors.all()) {
            for (Threshold threshold : factory.thresholds()) {
                ThresholdWords words = new ThresholdWords(threshold);
                assertThat(words.sentence(threshold.defaultValue()))
                        .as(threshold.id())
                        .contains(words.figure(threshold.defaultValue()))
                        .contains(" ")
                        .doesNotContain(threshold.id());
            }
        }
    }

    @Test
    void aThresholdWithoutATextIsNamedByItsIdAndUnit() {
        Threshold unknown = Threshold.of("burst.it's {odd}", "5", "per 10 'min'", "nowhere");
        ThresholdWords words = new ThresholdWords(unknown);
        assertThat(words.sentence(new BigDecimal("4.5"))).isEqualTo("burst.it's {odd}: 4.5 per 10 'min'");
        assertThat(words.unit()).isEqualTo("per 10 'min'");
    }

    @ParameterizedTest
    @CsvSource({
        "price.lowest, 75, 0.75",
        "price.lowest, 62.5 %, 0.625",
        "price.lowest, 29.9, ",
        "price.lowest, 1e9, ",
        "price.lowest, '', ",
        "price.lowest, -, ",
        "burst.limit, 7, 7",
        "burst.limit, 7.0, 7",
        "burst.limit, 7.5, ",
        "failed.hourFactor, 2.25, 2.25",
    })
    void whatIsWrittenIsReadInTheUnitOfTheSentence(String id, String written, BigDecimal expected) {
        Threshold threshold = FakeDesk.threshold(id);
        ThresholdInput input =
                ThresholdInput.read(written, new ThresholdWords(threshold), ThresholdRange.of(threshold));
        if (expected == null) {
            assertThat(input.value()).isNull();
            assertThat(input.problem()).isNotBlank();
        } else {
            assertThat(input.value()).isEqualByComparingTo(expected);
            assertThat(input.problem()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "price.lowest, 0.7049, 0.7",
        "price.lowest, 0.1, 0.3",
        "volume.low, 0.987, 0.99",
        "burst.limit, 7.6, 8",
        "failed.hourFactor, 99, 10"
    })
    void aSliderGoesInStepsWithinTheLimits(String id, double at, BigDecimal expected) {
        assertThat(ThresholdRange.of(FakeDesk.threshold(id)).nearest(at)).isEqualByComparingTo(expected);
    }
}
