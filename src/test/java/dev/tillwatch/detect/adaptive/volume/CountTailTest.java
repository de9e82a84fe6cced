package dev.tillwatch.detect.adaptive.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountTailTest {

    /** P(X <= 8) of a Poisson with mean 20 is 0.00209, of which a normal has -2.87 standard deviations. */
    @Test
    void agreesWithThePoissonTail() {
        assertThat(CountTail.z(8, 20, 0)).isCloseTo(-2.87, within(0.03));
        assertThat(CountTail.z(35, 20, 0)).isCloseTo(2.93, within(0.05));
    }

    @Test
    void noneOfFewIsLessRareThanNoneOfMany() {
        assertThat(CountTail.z(0, 3, 0)).isBetween(-2.0, -1.3);
        assertThat(CountTail.z(0, 30, 0)).isLessThan(-6);
    }

    @Test
    void aMeanThatVariesMakesTheSameCountLessRare() {
        assertThat(CountTail.z(700, 1000, 0.0)).isLessThan(-9);
        assertThat(CountTail.z(700, 1000, 0.01)).isBetween(-4.2, -3.0);
    }

    @Test
    void givesTheChanceOfANormal() {
        assertThat(CountTail.chance(1.96)).isCloseTo(0.05, within(0.0005));
        assertThat(CountTail.chance(-4.75)).isCloseTo(2.03e-6, within(5e-8));
        assertThat(CountTail.chance(0)).isCloseTo(1, within(1e-6));
    }
}
