package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.settings.Mark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What an analyst sees of the selected row, and how the next one comes. */
class SelectedRowTest extends DetailFixture {

    @Start
    void start(Stage stage) {
        show(stage, Sample.laptop(), OTHER);
    }

    @Test
    void saysWhatToDoWhileNoRowIsSelected() {
        assertThat(node("#detail-empty").isVisible()).isTrue();
        assertThat(node("#detail-content").isVisible()).isFalse();
    }

    @Test
    void showsTitleReasonAndFactsInTheSamePulseAsTheSelection() {
        pane.shop.gate.drainPermits();
        onFx(() -> {
            model.select(LAPTOP);
            assertThat(text("#detail-title")).contains("Laptop sold 99.0 % below its reference");
            assertThat(text("#detail-severity")).isEqualTo("Critical 96");
            assertThat(node("#why").getAccessibleText()).contains("₹500.00").contains("99.0 %");
            assertThat(texts("#facts .fact-value")).contains("49,500.00", "37,500.00 – 52,500.00");
            assertThat(text("#evidence-sentence")).isEqualTo("Reading the rows …");
            return true;
        });
    }

    @Test
    void updatesARevisedRowWhereItStands() {
        select(LAPTOP);
        until(() -> node("#evidence-count").isVisible());
        int readings = pane.shop.readings.get();
        Node title = node("#detail-title");
        onFx(() -> {
            SampleTab.put(model, Sample.price(Sample.LAPTOP_SALE, "Laptop Pro", Sample.ALICE));
            return true;
        });
        assertThat(node("#detail-title")).isSameAs(title);
        assertThat(text("#detail-title")).contains("Laptop Pro");
        assertThat(text("#evidence-count")).isEqualTo("4 of 38 rows");
        assertThat(pane.shop.readings.get()).isEqualTo(readings);
    }

    @Test
    void saysWhyARowNoLongerHolds() {
        select(LAPTOP);
        onFx(() -> {
            model.accept(
                    new Detection(List.of(), List.of(), List.of(), List.of(new Withdrawal(LAPTOP, "corrected", null))),
                    Sample.NOW);
            return true;
        });
        assertThat(node("#detail-withdrawn").isVisible()).isTrue();
        assertThat(text("#detail-withdrawn")).startsWith("This no longer holds: ");
    }

    @Test
    void showsTheNoteOfARow() {
        select(LAPTOP);
        assertThat(node("#detail-note").isVisible()).isFalse();
        onFx(() -> {
            model.mark(Map.of(LAPTOP, new Mark(true, "Asked the shop, waiting.")));
            return true;
        });
        assertThat(text("#detail-note")).isEqualTo("Asked the shop, waiting.");
    }

    @Test
    void copiesTheDetailAsText() {
        select(LAPTOP);
        until(() -> node("#evidence-count").isVisible());
        click("#detail-copy");
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .startsWith("Laptop sold 99.0 % below its reference\n")
                .contains("Loss ₹\t49,500.00")
                .contains("16:31:48\t" + Sample.LAPTOP_SALE + "\tLaptop\t500.00");
    }

    @Test
    void goesToThePreviousAndTheNextRow() {
        select(LAPTOP);
        Row first = model.selected().get();
        click("#detail-next");
        Row second = model.selected().get();
        click("#detail-previous");
        assertThat(Set.of(first.key(), second.key())).isSubsetOf(LAPTOP, OTHER.key());
        assertThat(text("#detail-title")).contains("reference");
    }

    @Test
    void isNotPushedOutOfItsWidthByHostileNames() {
        Anomaly hostile = Sample.price(
                Sample.LAPTOP_SALE,
                "\u202E\u0007" + "W".repeat(253),
                new dev.tillwatch.model.Customer(1, "ש".repeat(255)));
        onFx(() -> {
            SampleTab.put(model, hostile);
            model.select(hostile.key());
            return true;
        });
        until(() -> node("#evidence-count").isVisible());
        onFx(() -> {
            for (String id :
                    List.of("#detail-title", "#detail-second", "#why", "#facts", "#evidence", "#explanation")) {
                Node part = node(id);
                assertThat(part.localToScene(part.getLayoutBounds()).getMaxX())
                        .as(id)
                        .isLessThanOrEqualTo(520);
            }
            assertThat(text("#detail-title")).doesNotContain("\u202E").doesNotContain("\u0007");
            return true;
        });
    }

    @Test
    void givesEveryIconAWordForReaders() {
        select(LAPTOP);
        onFx(() -> {
            for (Node node : pane.root.lookupAll(".button")) {
                Button button = (Button) node;
                assertThat(button.getText() + button.getAccessibleText())
                        .isNotEqualTo("null")
                        .isNotBlank();
            }
            return true;
        });
    }
}
