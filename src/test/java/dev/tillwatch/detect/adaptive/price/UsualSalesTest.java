package dev.tillwatch.detect.adaptive.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How much sales at usual prices speak against a promotion. */
class UsualSalesTest {

    private static final double SHARE = 0.5;
    private static final double FEW_TAKERS = 0.05;
    private static final double MANY_TAKERS = 20;

    private static double after(double takers, int midnights, int sales) {
        UsualSales usual = new UsualSales(takers);
        for (int i = 0; i < sales; i++) {
            usual.sale(midnights, SHARE);
        }
        return usual.speak();
    }

    @Test
    void onTheDoubtsOwnDayEachSaleCountsInFull() {
        assertThat(after(FEW_TAKERS, 0, 0)).isEqualTo(1, within(1e-9));
        assertThat(after(FEW_TAKERS, 0, 1)).isEqualTo(1 - SHARE, within(1e-9));
        assertThat(after(FEW_TAKERS, 0, 3)).isEqualTo(Math.pow(1 - SHARE, 3), within(1e-9));
    }

    @Test
    void aLaterSaleSaysLessAsThePromotionMayBeOver() {
        assertThat(after(FEW_TAKERS, 1, 1)).isGreaterThan(1 - SHARE).isLessThan(after(FEW_TAKERS, 3, 1));
        assertThat(after(FEW_TAKERS, 3, 1)).isLessThan(1);
        assertThat(after(FEW_TAKERS, 7, 9)).as("none lasts so long").isEqualTo(1, within(1e-9));
    }

    @Test
    void anyNumberOfLaterSalesLeavesOneThatEndedTheSameNight() {
        assertThat(after(FEW_TAKERS, 1, 1000)).isBetween(0.1, 0.5);
    }

    @Test
    void onePromotionThatManyTakeHasJustBegunAndLasts() {
        assertThat(after(MANY_TAKERS, 1, 1000)).isLessThan(0.001);
    }

    @Test
    void itsStateComesBack() throws IOException {
        UsualSales usual = new UsualSales(FEW_TAKERS);
        usual.sale(1, SHARE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        usual.save(new DataOutputStream(bytes));
        UsualSales back = UsualSales.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(back.speak()).isEqualTo(usual.speak());
        usual.sale(2, SHARE);
        back.sale(2, SHARE);
        assertThat(back.speak()).isEqualTo(usual.speak());
    }
}
