package dev.tillwatch.usual;

import static dev.tillwatch.usual.Orders.ALICE;
import static dev.tillwatch.usual.Orders.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CustomerUsualTest {

    @Test
    void saysHowManyOrdersOfWhatValueAreUsualAndHowManyFail() {
        List<Transaction> before = new ArrayList<>(Orders.paid(9, 10));
        before.add(Orders.order(400, ALICE, NOW.minusDays(90), Status.FAILED, "50.00"));

        List<Comparison> lines = lines(before);

        // Ten orders in ninety days.
        assertThat(usual(lines, "orders")).isEqualTo(new Value.Decimal(new BigDecimal("3.3")));
        assertThat(usual(lines, "basket")).isEqualTo(Orders.money("104.00"));
        assertThat(usual(lines, "failedShare")).isEqualTo(new Value.Percent(new BigDecimal("10.0"), false));
        assertThat(lines).allSatisfy(line -> assertThat(line.basis().count()).isEqualTo(10));
        assertThat(lines.getFirst().basis().at()).isEqualTo(NOW.minusDays(90));
    }

    @Test
    void whatTheRowIsAboutIsNoPartOfTheUsual() {
        List<Transaction> all = new ArrayList<>(Orders.burst());
        all.addAll(Orders.paid(9, 10));
        assertThat(usual(lines(all), "failedShare")).isEqualTo(new Value.Percent(new BigDecimal("0.0"), false));
        assertThat(lines(all).getFirst().basis().count()).isEqualTo(9);
        assertThat(Orders.usual(lines(all).get(1)).rows())
                .contains(RowRef.transaction(500))
                .doesNotContain(RowRef.transaction(600));
    }

    @Test
    void thisBurstStandsBesideTheUsual() {
        List<Comparison> lines = lines(Orders.paid(9, 10));
        // Of the nine before, three lie within 30 days.
        assertThat(now(lines, "orders").value()).isEqualTo(new Value.Count(9));
        assertThat(now(lines, "basket").value()).isEqualTo(Orders.money("900.00"));
        assertThat(now(lines, "failedShare"))
                .isEqualTo(Orders.burstRow().fact("failedShare").orElseThrow());
        assertThat(Stream.of("orders", "basket").map(id -> now(lines, id).privacy()))
                .as("what is no figure of the row itself is not sent")
                .containsOnly(Privacy.LOCAL);
    }

    @Test
    void fewOrdersAreCountedAndCalledUsualForNothing() {
        List<Comparison> lines = lines(Orders.paid(4, 10));
        assertThat(lines).hasSize(3).allSatisfy(line -> {
            assertThat(line.usual()).isNull();
            assertThat(line.basis().count()).isEqualTo(4);
        });
    }

    @Test
    void aPaceNeedsAWeekOfOrders() {
        List<Comparison> lines = lines(Orders.paid(6, 1));
        assertThat(lines.getFirst().usual()).isNull();
        assertThat(usual(lines, "basket")).isEqualTo(Orders.money("103.00"));
    }

    @Test
    void moreOrdersThanAreReadLeaveTheCountOpen() {
        List<Transaction> many = new ArrayList<>();
        for (int i = 0; i < CustomerUsual.MOST_READ; i++) {
            many.add(Orders.order(5000 - i, ALICE, NOW.minusHours(1 + i), Status.SUCCESS, "10.00"));
        }
        assertThat(lines(many).getFirst().now()).isNull();
        assertThat(lines(many).getFirst().basis().what()).isEqualTo(Basis.Things.LATEST_ORDERS);
        assertThat(Offered.of(Orders.burstRow(), lines(many)))
                .extracting(Fact::id)
                .doesNotContain("ordersBefore");
        // 200 orders, one an hour.
        assertThat(usual(lines(many), "orders")).isEqualTo(new Value.Decimal(new BigDecimal("720.0")));
    }

    @Test
    void aRowAboutNobodyOrWithoutATimeHasNoCustomerToCompare() {
        assertThat(CustomerUsual.of(Orders.row("volume", "day", "x", NOW), List.of(), Orders.paid(9, 9)))
                .isEmpty();
    }

    private static List<Comparison> lines(List<Transaction> orders) {
        return CustomerUsual.of(Orders.burstRow(), Orders.burst(), orders);
    }

    private static Value usual(List<Comparison> lines, String id) {
        return Orders.usual(line(lines, id)).value();
    }

    private static Fact now(List<Comparison> lines, String id) {
        return Orders.now(line(lines, id));
    }

    private static Comparison line(List<Comparison> lines, String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
