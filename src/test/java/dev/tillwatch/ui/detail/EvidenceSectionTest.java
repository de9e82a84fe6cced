package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The shop's rows behind the selected one: which are shown and marked, late, or not to be had. */
class EvidenceSectionTest extends DetailFixture {

    @Start
    void start(Stage stage) {
        show(stage, Sample.laptop(), OTHER);
    }

    @Test
    void showsTheEvidenceWithTheHitLineMarked() {
        select(LAPTOP);
        until(() -> text("#evidence-count").equals("4 of 38 rows"));
        until(() -> texts(".erow.hit .mono").equals(Set.of(Long.toString(Sample.LAPTOP_SALE))));
        click("#evidence-all");
        assertThat(text("#evidence-count")).isEqualTo("38 of 38 rows");
        assertThat(text("#evidence-all")).isEqualTo("Show fewer");
    }

    @Test
    void marksTheRowsBehindAFigureThatIsPointedAt() {
        select(LAPTOP);
        until(() -> text("#evidence-count").equals("4 of 38 rows"));
        Node reference = figure("₹50,000.00");
        onFx(() -> {
            reference.requestFocus();
            return true;
        });
        until(() -> texts(".erow.hit .mono").size() == 3);
        assertThat(((Label) figure("99.0 %")).getTooltip().getText()).contains("(sold − reference) / reference");
    }

    @Test
    void keepsFactsWhenTheShopIsAwayAndSaysSo() {
        pane.shop.away = true;
        select(LAPTOP);
        until(() -> text("#evidence-sentence").startsWith("The database does not answer"));
        assertThat(texts("#facts .fact-value")).contains("49,500.00");
        pane.shop.away = false;
        select(OTHER.key());
        select(LAPTOP);
        until(() -> text("#evidence-count").equals("4 of 38 rows"));
    }

    @Test
    void dropsRowsThatArriveForARowNoLongerSelected() {
        pane.shop.gate.drainPermits();
        select(LAPTOP);
        until(() -> pane.shop.readings.get() > 0);
        select(OTHER.key());
        pane.shop.gate.release(1000);
        until(() -> node("#evidence-count").isVisible());
        assertThat(texts(".erow.hit .mono")).doesNotContain(Long.toString(Sample.LAPTOP_SALE));
    }

    private Node figure(String words) {
        return found("#why .fig").stream()
                .filter(label -> ((Label) label).getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
