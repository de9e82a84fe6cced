package dev.tillwatch.usual;

import static dev.tillwatch.usual.Orders.ALICE;
import static dev.tillwatch.usual.Orders.BOB;
import static dev.tillwatch.usual.Orders.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductUsualTest {

    @Test
    void saysBetweenWhichPricesOthersPaidWithoutTheEnds() {
        Comparison line = price(sales(20, BOB, Status.SUCCESS, 100));
        // Of twenty prices, 100 to 119, two are left out at each end.
        assertThat(Orders.usual(line).value())
                .isEqualTo(new Value.Range(Orders.money("102.00"), Orders.money("117.00")));
        assertThat(Orders.now(line).value()).isEqualTo(Orders.money("5.00"));
        assertThat(line.basis().count()).isEqualTo(20);
        assertThat(Orders.usual(line).rows()).hasSize(20);
    }

    @Test
    void whatFailedWhatTheCustomerBoughtAndWhatWasLongAgoSayNothingOfPrices() {
        List<Transaction> sales = new ArrayList<>(sales(6, BOB, Status.SUCCESS, 100));
        sales.add(Orders.order(900, BOB, NOW.minusDays(2), Status.FAILED, "1.00"));
        sales.add(Orders.order(901, ALICE, NOW.minusDays(2), Status.SUCCESS, "2.00"));
        sales.add(Orders.order(902, BOB, NOW.minusDays(31), Status.SUCCESS, "3.00"));
        sales.add(Orders.order(903, BOB, NOW.plusDays(1), Status.SUCCESS, "4.00"));
        Comparison line = price(sales);
        assertThat(Orders.usual(line).value())
                .isEqualTo(new Value.Range(Orders.money("100.00"), Orders.money("105.00")));
        assertThat(line.basis().count()).isEqualTo(6);
    }

    @Test
    void fewSalesMakeNothingUsual() {
        assertThat(price(sales(4, BOB, Status.SUCCESS, 100)).usual()).isNull();
        assertThat(price(List.of()).basis().count()).isZero();
    }

    @Test
    void ofAProductThatSellsMoreThanIsReadTheLatestSalesAreTold() {
        Comparison line = price(sales(ProductUsual.MOST_READ, BOB, Status.SUCCESS, 100));
        assertThat(line.basis().what()).isEqualTo(Basis.Things.LATEST_SALES);
        assertThat(Orders.usual(line).formula()).contains("the latest orders before");
        List<Transaction> later = new ArrayList<>();
        for (int i = 0; i < ProductUsual.MOST_READ; i++) {
            later.add(Orders.order(900 + i, BOB, NOW.plusMinutes(i), Status.SUCCESS, "4.00"));
        }
        assertThat(ProductUsual.of(Orders.priceRow(), List.of(), later))
                .as("what was sold before is not known")
                .isEmpty();
    }

    @Test
    void saysHowOftenPaymentsForAProductFailWhereThatIsWhatTheRowIsAbout() {
        List<Transaction> sales = new ArrayList<>(sales(9, BOB, Status.SUCCESS, 100));
        sales.add(Orders.order(900, BOB, NOW.minusDays(2), Status.FAILED, "100.00"));
        Row alert = Orders.row(
                "failed",
                "alert",
                "p1",
                NOW,
                Fact.text("product", "Laptop", RowRef.product("p1")),
                Fact.of("rate", new Value.Percent(new BigDecimal("60.0"), false)));

        List<Comparison> lines = ProductUsual.of(alert, List.of(), sales);

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo("failedShare");
            assertThat(line.now()).isEqualTo(alert.fact("rate").orElseThrow());
            assertThat(Orders.usual(line).value()).isEqualTo(new Value.Percent(new BigDecimal("10.0"), false));
        });
    }

    private static Comparison price(List<Transaction> sales) {
        List<Comparison> lines = ProductUsual.of(Orders.priceRow(), List.of(), sales);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static List<Transaction> sales(int count, Customer customer, Status status, int from) {
        List<Transaction> sales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sales.add(Orders.order(800 - i, customer, NOW.minusDays(1).minusHours(i), status, from + i + ".00"));
        }
        return sales;
    }
}
