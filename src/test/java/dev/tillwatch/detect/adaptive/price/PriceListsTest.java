package dev.tillwatch.detect.adaptive.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.DetectorSettings;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What speaks for another price list, and what does not. */
class PriceListsTest {

    private static final BigDecimal POINT = new BigDecimal("2.95");
    private static final BigDecimal ODD = new BigDecimal("2.83");
    private static final int MANY = 100;

    private final PricePoints points = new PricePoints();

    private void chargeFor(int products) {
        for (int product = 0; product < products; product++) {
            points.charged(POINT, product);
        }
    }

    @Test
    void whereOtherPricesAreTheShopsAmountsThoseSpeakForAListAndOthersForAnError() {
        chargeFor(10);
        for (int i = 0; i < 10 * MANY; i++) {
            points.other(POINT);
        }
        assertThat(points.speaks(POINT)).isGreaterThan(5);
        assertThat(points.speaks(ODD)).isLessThan(0.1);
    }

    @Test
    void anAmountOfFewProductsSpeaksForNothing() {
        chargeFor(9);
        for (int i = 0; i < 10 * MANY; i++) {
            points.other(POINT);
        }
        assertThat(points.speaks(POINT)).isOne();
        assertThat(points.speaks(ODD)).isOne();
    }

    @Test
    void inAShopOfFreePricesNoAmountSpeaks() {
        chargeFor(10);
        for (int i = 0; i < 10 * MANY; i++) {
            points.other(ODD);
        }
        assertThat(points.speaks(POINT)).isOne();
        assertThat(points.speaks(ODD)).isOne();
    }

    @Test
    void aProductThatIsMostlySoldOddlyHasNoPrice() {
        Product postage = new Product();
        for (int i = 0; i < 12; i++) {
            postage.sold(i);
            if (i % 2 == 0) {
                postage.soldOddly();
            }
        }
        assertThat(postage.hasNoPrice()).as("half of them").isFalse();
        postage.soldOddly();
        assertThat(postage.hasNoPrice()).isTrue();
    }

    @Test
    void aLevelAcceptsItsOwnPriceAndNoCoupons() {
        Ladder ladder = new Ladder();
        for (int buyer = 1; buyer <= 3; buyer++) {
            ladder.note(Math.log(50), buyer, buyer, buyer);
        }
        assertThat(reference(50.5, ladder).accepts()).isTrue();
        assertThat(reference(46, ladder).accepts()).isFalse();
        assertThat(reference(90, ladder).accepts())
                .as("a coupon on the catalog price")
                .isTrue();
    }

    private static Reference reference(double sold, Ladder ladder) {
        PriceThresholds thresholds = PriceThresholds.of(DetectorSettings.DEFAULTS);
        return Reference.of(new Reference.Question(sold, 10, thresholds), 100, 100, ladder, 4);
    }

    @Test
    void aSmallAmountIsHitByChanceMoreOftenThanALargeOne() {
        BigDecimal large = new BigDecimal("29.95");
        List<BigDecimal> small = List.of(new BigDecimal("0.19"), new BigDecimal("0.21"), new BigDecimal("0.22"));
        for (int product = 0; product < 10; product++) {
            points.charged(large, product);
            for (BigDecimal each : small) {
                points.charged(each, product);
            }
        }
        for (int i = 0; i < MANY; i++) {
            points.other(large);
        }
        assertThat(points.speaks(large)).isGreaterThan(5 * points.speaks(small.getFirst()));
        assertThat(points.speaks(small.getFirst())).isGreaterThan(1);
    }

    @Test
    void linesOffTheCatalogByTheSameFactorSpeakForAListAndOthersDoNot() {
        Doubt doubled = doubt(2, 0.001);
        Doubt alsoDoubled = doubt(2.05, 0.001);
        Doubt wrong = doubt(3, 0.001);
        List<Doubt> order = List.of(doubled, alsoDoubled, wrong);
        order.forEach(doubt -> doubt.compare(order));
        assertThat(doubled.odds()).isGreaterThan(5 * 0.001);
        assertThat(alsoDoubled.odds()).isEqualTo(doubled.odds());
        assertThat(wrong.odds()).isEqualTo(0.001);
    }

    @Test
    void manyOtherLinesOutsideSayNoMoreThanSome() {
        Doubt some = doubt(2, 1e-6);
        Doubt many = doubt(2, 1e-6);
        some.compare(Collections.nCopies(4, doubt(2, 1)));
        many.compare(Collections.nCopies(40, doubt(2, 1)));
        assertThat(some.odds()).isGreaterThan(0.001);
        assertThat(many.odds()).isEqualTo(some.odds());
    }

    private static Doubt doubt(double factor, double odds) {
        double log = Math.log(factor);
        Doubt.Grounds grounds = new Doubt.Grounds(log, log, 1, Zone.MULTIPLE, odds, 1, 0.001);
        return new Doubt(new Doubt.Line(1, 1, 1, 1), grounds, new UsualSales(1));
    }
}
