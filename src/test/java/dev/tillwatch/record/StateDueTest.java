package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a state is written. */
class StateDueTest {

    private static final long PRICES = 7;

    private final MutableClock clock = new MutableClock();
    private final StateDue due = new StateDue(clock);

    StateDueTest() {
        due.begin(PRICES);
    }

    private boolean decided(long looks, long prices) {
        due.decide(true, looks, prices);
        return due.is();
    }

    @Test
    void afterMuchHasChanged() {
        assertThat(decided(59_999, PRICES)).isFalse();
        assertThat(decided(60_000, PRICES)).isTrue();
    }

    @Test
    void afterAnHourInWhichAnythingChanged() {
        clock.pass(Duration.ofMinutes(59));
        assertThat(decided(1, PRICES)).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(decided(0, PRICES)).as("nothing changed").isFalse();
        assertThat(decided(0, PRICES + 1)).as("a price alone").isTrue();
        due.kept();
        assertThat(due.is()).isFalse();
        assertThat(decided(1, PRICES)).isFalse();
    }

    @Test
    void whereThereIsNone() {
        due.decide(false, 0, PRICES);
        assertThat(due.is()).isTrue();
    }

    @Test
    void notAtOnceAgainWhereItCouldNotBeWritten() {
        due.failed();
        assertThat(decided(60_000, PRICES)).isFalse();
        due.decide(false, 0, PRICES);
        assertThat(due.is()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(decided(60_000, PRICES)).isTrue();
    }

    @Test
    void alsoWhenTheClockIsSetBack() {
        due.failed();
        clock.pass(Duration.ofHours(-3));
        assertThat(decided(1, PRICES)).isTrue();
    }
}
