package dev.tillwatch.detect.adaptive.price;

import static dev.tillwatch.detect.Till.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.ShopStream;
import dev.tillwatch.detect.Shown;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdaptivePriceDetectorTest {

    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-01-05T00:00:00");
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-02-10T12:00:00");

    private Detector detector = new AdaptivePriceFactory().create(DetectorSettings.DEFAULTS);
    private Shown shown = new Shown();
    private LocalDateTime now = BEGIN;
    private long nextId;
    private int catalog = 100;

    /** Five weeks in which a hundred customers buy twenty pieces a day at 100. */
    @BeforeEach
    void trade() {
        for (int i = 0; i < 730; i++) {
            buy(BEGIN.plusMinutes(72L * i), 1 + i % 100, "100.00");
        }
        assertThat(shown.rows()).isEmpty();
    }

    private Transaction sale(LocalDateTime at, long customer, String price, int quantity) {
        CatalogEntry entry = new CatalogEntry("p", "Product", BigDecimal.valueOf(catalog));
        BigDecimal sold = new BigDecimal(price);
        LineItem line = new LineItem(++nextId, "p", "Product", sold, quantity, entry);
        BigDecimal total = sold.multiply(BigDecimal.valueOf(quantity));
        return new Transaction(
                nextId, new Customer(customer, "Customer " + customer), at, Status.SUCCESS, total, List.of(line));
    }

    private Transaction buy(LocalDateTime at, long customer, String price) {
        return tell(sale(at, customer, price, 1));
    }

    private Transaction tell(Transaction order) {
        LocalDateTime at = order.at();
        now = at == null || at.isBefore(now) ? now : at;
        play(new TransactionChanged(null, order));
        return order;
    }

    private Detection play(Event... events) {
        Detection detection = detector.observe(new Batch(List.of(events), now));
        shown.take(detection);
        return detection;
    }

    private Anomaly row(Transaction order) {
        return Objects.requireNonNull(
                shown.anomalies("sale").get(Long.toString(order.id())), () -> "no row of " + order);
    }

    private Anomaly oddPriceDuring(CalendarEntry... events) {
        detector = new AdaptivePriceFactory().create(DetectorSettings.DEFAULTS.with(new ShopCalendar(List.of(events))));
        shown = new Shown();
        now = BEGIN;
        trade();
        return row(buy(NOON, 7, "55.00"));
    }

    private static CalendarEntry on(LocalDate day, CalendarEntry.Kind kind, String name) {
        return new CalendarEntry(day, day, kind, null, name);
    }

    @Test
    void aSaleMarksTheRowsOfItsDaysAndOnlyACampaignLowersTheirScore() {
        LocalDate day = NOON.toLocalDate();
        CalendarEntry event = on(day, CalendarEntry.Kind.SALE, "A sale");
        Anomaly plain = oddPriceDuring(on(day.plusDays(1), CalendarEntry.Kind.SALE, "Tomorrow"));
        Anomaly marked = oddPriceDuring(event);
        Anomaly lowered = oddPriceDuring(event, on(day, CalendarEntry.Kind.PRICE_CAMPAIGN, "Coupons"));
        assertThat(plain.fact(Anomaly.EXPECTED_EVENT)).isEmpty();
        assertThat(value(marked, Anomaly.EXPECTED_EVENT)).isEqualTo(new Value.Text("A sale"));
        assertThat(marked.score()).isEqualTo(plain.score());
        assertThat(marked.severity()).isEqualTo(plain.severity());
        assertThat(value(lowered, Anomaly.EXPECTED_EVENT)).isEqualTo(new Value.Text("Coupons"));
        assertThat(lowered.score()).isLessThan(plain.score());
    }

    @Test
    void aPriceThatNobodyElsePaysIsFlaggedAndStays() {
        Transaction odd = buy(NOON, 7, "55.00");
        assertThat(row(odd).stage()).isEqualTo(Stage.PROVISIONAL);
        assertThat(value(row(odd), "stake")).isEqualTo(new Value.Money(new BigDecimal("45.00")));
        for (int i = 1; i < 20; i++) {
            buy(NOON.plusHours(i), 20 + i, "100.00");
        }
        now = NOON.plusHours(72);
        play();
        assertThat(row(odd).stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void othersWhoPayTheSameSettleItAsAPromotion() {
        Transaction first = buy(NOON, 7, "55.00");
        List<String> reasons = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Transaction next = sale(NOON.plusHours(i), 20 + i, "55.00", 1);
            now = NOON.plusHours(i);
            play(new TransactionChanged(null, next)).withdrawn().forEach(gone -> reasons.add(gone.reason()));
        }
        assertThat(reasons).contains("promotion");
        assertThat(shown.anomalies("sale")).doesNotContainKey(Long.toString(first.id()));
        Transaction later = buy(NOON.plusHours(5), 40, "55.00");
        assertThat(shown.anomalies("sale")).doesNotContainKey(Long.toString(later.id()));
    }

    @Test
    void oneCustomerNeverMakesItsPriceAnAcceptedOne() {
        List<Transaction> bought = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            bought.add(buy(NOON.plusHours(i), 7, "55.00"));
            buy(NOON.plusHours(i).plusMinutes(20), 50 + i, "100.00");
        }
        now = NOON.plusDays(4);
        play();
        bought.forEach(order -> assertThat(row(order).stage()).isEqualTo(Stage.CONFIRMED));
    }

    @Test
    void aCouponIsNothing() {
        buy(NOON, 7, "82.00");
        buy(NOON.plusHours(1), 8, "104.90");
        assertThat(shown.rows()).isEmpty();
    }

    @Test
    void aSaleIsJudgedByTheCatalogOfItsOwnTime() {
        Transaction before = buy(NOON, 7, "100.00");
        catalog = 150;
        now = NOON.plusHours(1);
        play(new CatalogPriceChanged("p", now, BigDecimal.valueOf(100), BigDecimal.valueOf(150)));
        LineItem line = before.items().getFirst();
        LineItem again = line.withCatalog(new CatalogEntry("p", "Product", BigDecimal.valueOf(150)));
        Transaction resent = new Transaction(
                before.id(), before.customer(), before.at(), before.status(), before.total(), List.of(again));
        play(new TransactionChanged(ShopStream.withoutNames(before), resent));
        buy(NOON.plusDays(2), 8, "150.00");
        assertThat(shown.rows()).isEmpty();
        Transaction dated = buy(NOON.plusDays(2).plusHours(1), 9, "100.00");
        assertThat(value(row(dated), "finding")).isEqualTo(new Value.Code("below"));
    }

    @Test
    void aTotalThatIsNotTheSumOfTheLinesIsFlaggedUntilItIsCorrected() {
        Transaction right = sale(NOON, 7, "100.00", 2);
        Transaction wrong = withTotal(right, "120.00");
        tell(wrong);
        assertThat(value(row(wrong), "finding")).isEqualTo(new Value.Code("total"));
        assertThat(value(row(wrong), "stake")).isEqualTo(new Value.Money(new BigDecimal("80.00")));
        play(new TransactionChanged(ShopStream.withoutNames(wrong), right));
        assertThat(shown.rows()).isEmpty();
        tell(withTotal(sale(NOON.plusHours(1), 8, "100.00", 2), "201.00"));
        assertThat(shown.rows()).as("less than one percent off").isEmpty();
    }

    private static Transaction withTotal(Transaction order, String total) {
        return new Transaction(
                order.id(), order.customer(), order.at(), order.status(), new BigDecimal(total), order.items());
    }

    @Test
    void aQuantityFarBeyondTheProductsOwnIsFlagged() {
        Transaction pallet = tell(sale(NOON, 7, "100.00", 60));
        assertThat(value(row(pallet), "finding")).isEqualTo(new Value.Code("quantity"));
        tell(sale(NOON.plusHours(1), 8, "100.00", 9));
        assertThat(shown.rows()).hasSize(1);
    }

    @Test
    void anOrderWhosePaymentFailedIsFlaggedOnceItSucceeds() {
        Transaction paid = sale(NOON, 7, "5.00", 1);
        Transaction failed =
                new Transaction(paid.id(), paid.customer(), paid.at(), Status.FAILED, paid.total(), paid.items());
        tell(failed);
        assertThat(shown.rows()).isEmpty();
        play(new TransactionChanged(ShopStream.withoutNames(failed), paid));
        assertThat(row(paid)).isNotNull();
    }
}
