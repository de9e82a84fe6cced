package dev.tillwatch.evaluate.peer;

import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.LabelledShop;
import dev.tillwatch.evaluate.Raised;
import dev.tillwatch.evaluate.Replay;
import dev.tillwatch.evaluate.StandardRows;
import dev.tillwatch.evaluate.peer.VolumePeer.Limited;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private static final CatalogEntry CATALOG = new CatalogEntry("P", "P", BigDecimal.TEN);

    private final List<LabelledSale> sales = new ArrayList<>();
    private ShopCalendar calendar = ShopCalendar.EMPTY;

    @Test
    void theVelocityRuleFindsSoManyOrdersOfACustomerWithinItsWindow() {
        for (int i = 0; i < 6; i++) {
            sale(at(0, "10:00").plusSeconds(50L * i), 7, Status.SUCCESS, "10");
            sale(at(0, "10:00").plusSeconds(50L * i), 10 + i, Status.SUCCESS, "10");
        }
        sale(at(0, "12:00"), 8, Status.SUCCESS, "10");

        List<Raised> found = run(Tuned.velocity(Duration.ofMinutes(5), 6)).of(Alert.Kind.EPISODE);

        assertThat(found).singleElement().satisfies(raised -> {
            assertThat(raised.subject()).isEqualTo("7");
            assertThat(raised.at()).isEqualTo(at(0, "10:04:10"));
        });
        assertThat(run(Tuned.velocity(Duration.ofMinutes(4), 6)).of(Alert.Kind.EPISODE))
                .isEmpty();
    }

    @Test
    void theDeclinesRuleCountsWithinHalfAnHourInEachScope() {
        for (int i = 0; i < 4; i++) {
            sale(at(0, "10:00").plusMinutes(9L * i), 7, Status.FAILED, "10");
            sale(at(0, "10:01").plusMinutes(9L * i), 7, Status.SUCCESS, "10");
        }
        sale(at(0, "11:00"), 8, Status.FAILED, "10");

        Map<Scope, Double> four = Map.of(Scope.CUSTOMER, 4.0, Scope.CITY, 4.0, Scope.SHOP, 5.0);
        Findings found = run(Tuned.declines(four));

        assertThat(found.of(Alert.Kind.CUSTOMER)).extracting(Raised::subject).containsExactly("7");
        assertThat(found.of(Alert.Kind.CITY)).extracting(Raised::subject).containsExactly("Oslo");
        assertThat(found.of(Alert.Kind.PRODUCT)).isEmpty();
        assertThat(found.of(Alert.Kind.SHOP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pricePeersFindWhatIsFarFromTheCatalogAndNameTheLine(boolean forest) {
        for (int i = 0; i < 600; i++) {
            sale(at(0, "00:00").plusMinutes(i), i, Status.SUCCESS, i % 2 == 0 ? "10" : "9.8");
        }
        sale(at(0, "11:00"), 7, Status.SUCCESS, "2");

        List<Raised> found =
                run(forest ? Tuned.forestPrice(3) : Tuned.zPrice(8)).of(Alert.Kind.SALE);

        assertThat(found).extracting(Raised::subject).containsExactly("601");
        assertThat(found.getFirst().last().lines()).containsExactly(601L);
        assertThat(found.getFirst().last().score()).isBetween(50.0, 100.0);
    }

    @Test
    void volumePeersJudgeADayAndAnHourWhenTheyClose() {
        days(40, 12);
        for (int i = 0; i < 12; i++) {
            sale(at(40, "05:00").plusMinutes(i), i, Status.SUCCESS, "10");
        }
        days(41, 12);

        Findings found =
                run(new VolumePeer(calendar, new Limited(new ZCounts(28), 5), new Limited(new ZCounts(28), 8)));

        assertThat(found.of(Alert.Kind.DAY)).extracting(Raised::subject).containsExactly("2025-02-10");
        assertThat(found.of(Alert.Kind.DAY).getFirst().at()).isEqualTo(at(41, "00:00"));
        assertThat(found.of(Alert.Kind.HOUR)).extracting(Raised::subject).containsExactly("2025-02-10T05:00");
        assertThat(found.of(Alert.Kind.HOUR).getFirst().at()).isEqualTo(at(40, "06:00"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 0})
    void aDayOfTheCalendarIsMeasuredByItsFactorAndNotJudgedWithoutOne(double factor) {
        LocalDate day = at(40, "00:00").toLocalDate();
        calendar = new ShopCalendar(
                List.of(new CalendarEntry(day, day, CalendarEntry.Kind.SALE, factor == 0 ? null : factor, "Sale")));
        days(42, 12);
        for (int i = 0; i < 12; i++) {
            sale(at(40, "05:00").plusMinutes(i), i, Status.SUCCESS, "10");
        }
        sales.sort((one, other) -> time(one).compareTo(time(other)));

        Findings found =
                run(new VolumePeer(calendar, new Limited(new ZCounts(28), 5), new Limited(new ZCounts(28), 100)));

        assertThat(found.of(Alert.Kind.DAY)).isEmpty();
    }

    @Test
    void holtWintersKnowsTheWeekAndFollowsTheLevel() {
        HoltWinters model = new HoltWinters(7, new HoltWinters.Smoothing(0.2, 0, 0.2), Math::log1p);
        double worst = 0;
        for (int day = 0; day < 100; day++) {
            double wobble = 1 + 0.02 * Math.sin(day * 1.7);
            double strength = model.strength(at(day, "00:00"), (day % 7 == 6 ? 300 : 100) * wobble);
            worst = day > 40 ? Math.max(worst, strength) : 0;
        }

        assertThat(worst).isLessThan(3);
        assertThat(model.strength(at(100, "00:00"), 60)).isGreaterThan(10);
        assertThat(model.strength(at(101, "00:00"), 100)).isLessThan(3);
    }

    @Test
    void theForestOfCountsFindsADropAgainstTheSameDaysBefore() {
        ForestCounts model = new ForestCounts(7, 1);
        double usual = 0;
        for (int day = 0; day < 120; day++) {
            double wobble = 1 + 0.05 * Math.sin(day * 1.7);
            usual = model.strength(at(day, "00:00"), (day % 7 == 6 ? 300 : 100) * wobble);
        }

        assertThat(model.strength(at(120, "00:00"), 40))
                .isGreaterThan(2 * usual)
                .isGreaterThan(2);
    }

    @Test
    void belowAverageIsTheForerunnersRuleOnAnyCounts() {
        BelowAverage rule = new BelowAverage();

        assertThat(rule.unusual(at(0, "00:00"), 10)).isFalse();
        assertThat(rule.unusual(at(1, "00:00"), 10)).isFalse();
        assertThat(rule.unusual(at(2, "00:00"), 9)).isTrue();
        assertThat(rule.unusual(at(3, "00:00"), 20)).isFalse();
    }

    @Test
    void everyDetectorHasAPlainZScoreAForestAndARuleOfItsOwn() {
        assertThat(Peers.forestAvailable()).isTrue();
        assertThat(Peers.all())
                .extracting(method -> method.name() + " " + method.detector())
                .contains("zscore price", "rcf price", "holt_winters volume", "velocity burst")
                .contains("declines_30min failed")
                .hasSize(11);
    }

    private void days(int days, int orders) {
        for (int day = sales.isEmpty() ? 0 : 40; day < days; day++) {
            for (int i = 0; i < orders + day % 3; i++) {
                sale(at(day, "08:00").plusMinutes(30L * i), i, Status.SUCCESS, "10");
            }
        }
    }

    private void sale(LocalDateTime at, long customer, Status status, String price) {
        long id = sales.size() + 1L;
        BigDecimal sold = new BigDecimal(price);
        LineItem line = new LineItem(id, "P", "P", sold, 1, CATALOG);
        sales.add(new LabelledSale(
                new Transaction(id, new Customer(customer, "C", "Oslo"), at, status, sold, List.of(line)),
                LabelledSale.ORDINARY));
    }

    private static LocalDateTime time(LabelledSale sale) {
        return Objects.requireNonNull(sale.transaction().at());
    }

    private Findings run(Peer peer) {
        return new Replay(new LabelledShop("peers", 1, sales, List.of(), calendar)).run(peer, new StandardRows());
    }
}
