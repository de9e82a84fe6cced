package dev.tillwatch.detect.adaptive.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.DetectorSettings;
import java.math.BigDecimal;
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
    void manyOtherLinesOutsideSayNoMoreThanSome() {
        Doubt.Line line = new Doubt.Line(1, 1, 1, 1);
        Doubt.Grounds grounds = new Doubt.Grounds(0, 1, Zone.MULTIPLE, 0.001, 1, 0.001);
        Doubt some = new Doubt(line, grounds);
        Doubt many = new Doubt(line, grounds);
        some.alongside(4);
        many.alongside(40);
        assertThat(some.odds()).isGreaterThan(0.1);
        assertThat(many.odds()).isEqualTo(some.odds());
    }
}
