package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.ThresholdFact;
import dev.tillwatch.detect.price.PriceFactory;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The thresholds that found a row as people read them. */
class FoundWordsTest {

    private static final List<Threshold> PRICE = new PriceFactory().thresholds();
    private static final Threshold LOWEST = PRICE.getFirst();

    private static Row found(List<Threshold> thresholds, DetectorSettings settings) {
        Fact fact = ThresholdFact.of(thresholds, settings).orElseThrow();
        return Sample.laptop().with(List.of(fact));
    }

    @Test
    void everyThresholdOfEveryDetectorIsASentence() {
        for (DetectorFactory factory : Detectors.all()) {
            List<Threshold> thresholds = factory.thresholds();
            List<String> words = new FoundWords(thresholds, DetectorSettings.DEFAULTS)
                    .of(found(thresholds, DetectorSettings.DEFAULTS));
            assertThat(words)
                    .as(factory.id())
                    .hasSameSizeAs(thresholds)
                    .allMatch(line -> line.matches("[A-Z].* .*"))
                    .noneMatch(line -> line.contains("since changed"));
        }
    }

    @Test
    void oneThatWasChangedSinceSaysToWhat() {
        DetectorSettings then = DetectorSettings.DEFAULTS.with(LOWEST, new BigDecimal("0.60"));
        DetectorSettings now = DetectorSettings.DEFAULTS.with(LOWEST, new BigDecimal("0.5"));
        assertThat(new FoundWords(PRICE, now).of(found(PRICE, then)))
                .containsExactly(
                        "Flag a price if sold below 60 % of the catalogue price (since changed to 50 %)",
                        "Flag a price if sold above 105 % of the catalogue price");
    }

    @Test
    void oneThatIsNotKnownAnyMoreIsNamedByItsId() {
        Threshold gone = Threshold.of("price.odd", "5", "pieces", "nowhere");
        assertThat(new FoundWords(PRICE, DetectorSettings.DEFAULTS).of(found(List.of(gone), DetectorSettings.DEFAULTS)))
                .containsExactly("price.odd: 5");
    }

    @Test
    void aRowThatDoesNotSayHasNoWords() {
        assertThat(new FoundWords(PRICE, DetectorSettings.DEFAULTS).of(Sample.laptop()))
                .isEmpty();
    }
}
