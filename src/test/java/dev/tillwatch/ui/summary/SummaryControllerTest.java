package dev.tillwatch.ui.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.ui.detail.Pictures;
import dev.tillwatch.ui.detail.Sample;
import dev.tillwatch.ui.detail.SampleTab;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** What an analyst sees and does in the narrative pane. */
class SummaryControllerTest extends SummaryFixture {

    @Start
    void start(Stage stage) {
        open();
    }

    @Test
    void tellsTheShiftOverAllTabsFromFacts() {
        assertThat(told())
                .contains("1 sale")
                .contains("Laptop")
                .contains("1 burst")
                .contains("₹1,40,000.00");
        assertThat(text("#summary-as-of")).isEqualTo("as of 16:42 IST");
    }

    @Test
    void tellsWhatIsNewOnlyAtRestAndAfterAWhile() {
        String before = told();
        put(748299, "Monitor");
        assertThat(told()).isEqualTo(before);
        assertThat(text("#summary-as-of")).endsWith("1 anomaly newer");
        clock.forward(SummaryController.UNASKED);
        onFx(() -> {
            SampleTab.put(tabs.get(0));
            return true;
        });
        assertThat(told()).contains("2 sales");
        assertThat(text("#summary-as-of")).isEqualTo("as of 16:42 IST");
    }

    @Test
    void tellsAnewAtOnceWhenAsked() {
        put(748299, "Monitor");
        click("#summary-refresh");
        assertThat(told()).contains("2 sales");
    }

    @Test
    void goesWhereAFigureComesFrom() {
        choose("Laptop");
        assertThat(gone.get()).isEqualTo("price " + Sample.LAPTOP_SALE);
        choose("1 burst");
        assertThat(gone.get()).isEqualTo("burst -");
        choose("Sat 6 Sep");
        assertThat(gone.get()).isEqualTo("volume " + Sample.TODAY.minusDays(10));
    }

    @Test
    void isOneLineInANarrowWindowAndOnDemand() {
        onFx(() -> {
            build(700, true);
            return true;
        });
        assertThat(node("#summary-line").isVisible()).isTrue();
        assertThat(text("#summary-line")).startsWith("Since ");
        assertThat(root().prefHeight(-1)).isEqualTo(SummaryController.FOLDED_HEIGHT);
        onFx(() -> {
            controller.open().set(true);
            return true;
        });
        assertThat(root().prefHeight(-1)).isEqualTo(SummaryController.OPEN_HEIGHT);
        assertThat(node("#summary-line").isVisible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"920, true", "920, false", "676, false"})
    void drawsThePane(int width, boolean dark) {
        long colours = onFx(() -> {
            build(width, dark);
            controller.open().set(width > 700);
            return Pictures.write(scene, "summary-" + width + (dark ? "-dark" : "-light"));
        });
        assertThat(colours).isGreaterThan(20);
    }

    private void choose(String words) {
        onFx(() -> {
            root().applyCss();
            root().layout();
            Node figure = root().lookupAll(".fig").stream()
                    .filter(label -> ((Label) label).getText().equals(words))
                    .findFirst()
                    .orElseThrow();
            figure.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
    }
}
