package dev.tillwatch.detect.adaptive.price;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the shop teaches about prices outside. */
class BeliefsTest {

    private static final double SLOW = 0.3;
    private static final double QUICK = 4;

    private final Beliefs beliefs = new Beliefs();

    @Test
    void promotionsThatLeaveAThirdOfThePriceAreRareUntilSomeAreSeen() {
        double before = beliefs.odds(Zone.THIRD, SLOW);
        assertThat(before).isLessThan(beliefs.odds(Zone.HALF, SLOW) / 5);
        for (int i = 0; i < 10; i++) {
            beliefs.learn(Zone.THIRD, SLOW, 0, true);
        }
        assertThat(beliefs.odds(Zone.THIRD, SLOW)).isGreaterThan(beliefs.odds(Zone.HALF, SLOW));
    }

    @Test
    void whereOthersTakePromotionsUpTellsHowDeepThoseOfAllProductsReach() {
        double before = beliefs.odds(Zone.FOUR_FIFTHS, SLOW);
        for (int i = 0; i < 30; i++) {
            beliefs.learn(Zone.HALF, SLOW, 0, true);
        }
        assertThat(beliefs.odds(Zone.FOUR_FIFTHS, SLOW)).isLessThan(before / 2);
        assertThat(beliefs.odds(Zone.HALF, SLOW)).isGreaterThan(before);
    }

    @Test
    void aPriceThatNobodyElseTookUpDoesNotTellHowDeepPromotionsReach() {
        double before = beliefs.odds(Zone.HALF, SLOW);
        beliefs.learn(Zone.FOUR_FIFTHS, SLOW, 0, false);
        assertThat(beliefs.odds(Zone.HALF, SLOW)).isEqualTo(before);
    }

    @Test
    void anErrorInOneZoneTellsOfItsNeighboursToo() {
        double before = beliefs.odds(Zone.HALF, QUICK);
        double above = beliefs.odds(Zone.RAISED, QUICK);
        beliefs.learn(Zone.THREE_FIFTHS, QUICK, 1, false);
        assertThat(beliefs.odds(Zone.HALF, QUICK)).isLessThan(before);
        assertThat(beliefs.odds(Zone.THREE_FIFTHS, QUICK)).isLessThan(beliefs.odds(Zone.HALF, QUICK));
        assertThat(beliefs.odds(Zone.RAISED, QUICK)).isEqualTo(above);
    }
}
