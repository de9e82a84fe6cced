package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.detector.DetectorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What an analyst sees of the usual beside a row, and what a model hears of it. */
@NullUnmarked // what is not there fails the test by itself
class UsualSectionTest extends DetailFixture {

    private static final Anomaly SALE = Sample.laptop();

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void setsASaleBesideItsCustomersOrdersAndWhatOthersPaid() {
        select("price", SALE);
        untilRead();
        assertThat(lines())
                .contains(
                        "Order value ₹, 1,000.00, 50,000.00, 8 orders before",
                        "Price ₹, 500.00, 47,500.00 – 50,000.00, 24 sales in 30 days");
        assertThat(lines().getFirst()).startsWith("Orders in 30 days, 9, ");
    }

    @Test
    void saysThatTooFewOrdersAreKnown() {
        select("burst", Sample.burst());
        untilRead();
        assertThat(lines())
                .contains(
                        "Orders in 30 days, 9, none known, no order before",
                        "Order value ₹, 2,050.00, none known, no order before",
                        "Failed share %, 44.4, none known, no order before");
    }

    @Test
    void namesWhatElseWasRaisedAndWhenLast() {
        pane.found.rows.addAll(Sample.raisedBefore());
        select("price", SALE);
        untilRead();
        assertThat(lines())
                .contains(
                        "Customer, here before, 1, last 13 Sep 16:31, in 90 days",
                        "Customer, elsewhere, 3, last 14 Sep 16:31, Bursts 1, Failed payments 2");
    }

    @Test
    void setsADayBesideTheSameWeekdaysAtOnce() {
        DetectorModel tab = SampleTab.of("volume", Sample.lowDay());
        List<Reading> days = new ArrayList<>();
        for (int week = 1; week <= 5; week++) {
            days.add(new Reading(
                    "day", Sample.TODAY.minusDays(10 + 7L * week).atStartOfDay(), 2300 + 10 * week, 0, 0, true));
        }
        onFx(() -> {
            tab.accept(new Detection(days, List.of(), List.of(), List.of()), Sample.NOW);
            pane.controller.follow(tab);
            tab.select(Sample.lowDay().key());
            assertThat(shown()).contains("Orders, same weekday, 1,012, 2,310 – 2,340, the last 4");
            return true;
        });
    }

    @Test
    void aLineInHandSaysHowItWasReckoned(FxRobot robot) {
        select("price", SALE);
        untilRead();
        onFx(() -> {
            found(".usual-line").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .orElseThrow()
                    .requestFocus();
            return true;
        });
        until(() -> text("#usual-formula").startsWith("the customer's orders in the 30 days up to this"));
        robot.push(KeyCode.TAB);
        until(() -> text("#usual-formula").startsWith("the order value in the middle"));
        assertThat(text("#usual-formula")).endsWith("8 orders before, since Thu 21 Aug");
    }

    @Test
    void offersAModelWhatIsShownButNotTheFiguresOfOtherOrders() {
        select("price", SALE);
        untilRead();
        onFx(() -> {
            pane.controller.explain();
            return true;
        });
        until(() -> pane.model.rows.containsKey(SALE.key()));
        Row asked = pane.model.rows.get(SALE.key());
        assertThat(asked.facts()).containsAll(SALE.facts());
        assertThat(asked.facts())
                .extracting(Fact::id)
                .contains("usualBasket", "usualFailedShare", "usualPrice", "ordersBefore", "raisedBefore")
                .doesNotContain("ordersNow");
        pane.model.asked.get(SALE.key()).finished();
        until(() -> pane.root.lookup("#none") != null);
        assertThat(found("#outdated")).as("the row itself is as it was").isEmpty();
    }

    @Test
    void nothingOfARowStaysWithTheNext() {
        select("price", SALE);
        untilRead();
        pane.shop.gate.drainPermits();
        select("burst", Sample.burst());
        assertThat(lines()).noneMatch(line -> line.startsWith("Price"));
        assertThat(lines()).noneMatch(line -> line.startsWith("Order value"));
    }

    @Test
    void isCopiedWithTheDetail() {
        select("price", SALE);
        untilRead();
        onFx(() -> {
            ((Button) pane.root.lookup("#detail-copy")).fire();
            return Clipboard.getSystemClipboard().getString();
        });
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("AGAINST THE USUAL\tthis\tusual", "Order value ₹\t1,000.00\t50,000.00");
    }

    private void select(String detector, Row row) {
        onFx(() -> {
            DetectorModel tab = SampleTab.of(detector, row);
            pane.controller.follow(tab);
            tab.select(row.key());
            return Map.of();
        });
    }

    private void untilRead() {
        until(() -> shown().stream().anyMatch(line -> line.startsWith("Order value")));
    }

    private List<String> lines() {
        return onFx(this::shown);
    }

    private List<String> shown() {
        return found(".usual-line").stream()
                .filter(Node::isFocusTraversable)
                .map(Node::getAccessibleText)
                .toList();
    }
}
