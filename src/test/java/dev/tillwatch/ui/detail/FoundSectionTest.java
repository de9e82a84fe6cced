package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.ThresholdFact;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.Pictures;
import dev.tillwatch.ui.detector.DetectorModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** What an analyst sees of the thresholds that found the selected row. */
class FoundSectionTest extends DetailFixture {

    private static final List<Threshold> PRICE = new SampleFactory("price").thresholds();
    private static final String LOWEST = "Flag a price if sold below 75 % of the catalogue price";
    private static final String HIGHEST = "Flag a price if sold above 105 % of the catalogue price";

    @Start
    void start(Stage stage) {
        show(stage, found(DetectorSettings.DEFAULTS), OTHER);
    }

    /** The laptop, found with these settings. */
    private static Row found(DetectorSettings settings) {
        return Sample.laptop().with(List.of(ThresholdFact.of(PRICE, settings).orElseThrow()));
    }

    private List<String> lines() {
        return onFx(() -> ((Parent) node("#found-lines"))
                .getChildrenUnmodifiable().stream()
                        .map(line -> ((Label) line).getText())
                        .toList());
    }

    @Test
    void saysInWordsWhatTheRowWasFoundWith() {
        select(LAPTOP);
        assertThat(lines()).containsExactly(LOWEST, HIGHEST);
        assertThat(node("#found").isVisible()).isTrue();
        assertThat(texts("#found .sec")).containsExactly("FOUND WITH");
        assertThat(texts("#facts .fact-value")).noneMatch(value -> value.contains("="));
    }

    @Test
    void isFoldedUntilItIsAskedForAndThenStaysOpen() {
        select(LAPTOP);
        assertThat(node("#found-lines").isVisible()).isFalse();
        assertThat(node("#found-lines").isManaged()).isFalse();
        click("#found-more");
        assertThat(node("#found-lines").isVisible()).isTrue();
        assertThat(text("#found-more")).isEqualTo("Hide");
        select(OTHER.key());
        select(LAPTOP);
        assertThat(node("#found-lines").isVisible()).isTrue();
    }

    @Test
    void saysWhatHasBeenChangedSince() {
        onFx(() -> {
            model.settings().set(DetectorSettings.DEFAULTS.with(PRICE.getFirst(), new BigDecimal("0.5")));
            return true;
        });
        select(LAPTOP);
        assertThat(lines()).containsExactly(LOWEST + " (since changed to 50 %)", HIGHEST);
    }

    @Test
    void isNotThereForARowThatDoesNotSay() {
        select(LAPTOP);
        select(OTHER.key());
        assertThat(node("#found").isVisible()).isFalse();
        assertThat(node("#found").isManaged()).isFalse();
    }

    @Test
    void pollsMakeNoNewControls() {
        select(LAPTOP);
        Set<Node> before = onFx(() -> found("#found .label"));
        Row revised = Sample.price(Sample.LAPTOP_SALE, "Laptop Pro", Sample.ALICE)
                .with(List.of(ThresholdFact.of(PRICE, DetectorSettings.DEFAULTS).orElseThrow()));
        onFx(() -> {
            SampleTab.put(model, revised);
            return true;
        });
        assertThat(text("#detail-title")).contains("Laptop Pro");
        assertThat(onFx(() -> found("#found .label"))).hasSizeGreaterThan(2).isEqualTo(before);
        assertThat(lines()).containsExactly(LOWEST, HIGHEST);
    }

    @Test
    void isCopiedOnOneLine() {
        select(LAPTOP);
        click("#detail-copy");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("\nFound with: " + LOWEST + "; " + HIGHEST + "\n")
                .doesNotContain("price.lowest");
        select(OTHER.key());
        click("#detail-copy");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).doesNotContain("Found with");
    }

    @ParameterizedTest
    @CsvSource({"520,true", "424,false"})
    void canBeDrawn(int width, boolean dark) {
        boolean seen = Pictures.onFx(() -> {
            Pane made = new Pane(Runnable::run);
            Scene unshown = Pane.dressed(made.root, width, 1600, dark);
            DetectorModel tab = SampleTab.of("price", found(DetectorSettings.DEFAULTS));
            made.controller.follow(tab);
            tab.select(LAPTOP);
            made.root.applyCss();
            ((Button) made.root.lookup("#found-more")).fire();
            Pictures.write(unshown, "detail-found" + (dark ? "-dark" : "-light"));
            return made.root.lookup("#found").isVisible();
        });
        assertThat(seen).isTrue();
    }
}
