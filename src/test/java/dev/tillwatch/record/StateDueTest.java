package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a state is written. */
class StateDueTest {

    private final MutableClock clock = new MutableClock();
    private final StateDue due = new StateDue(clock);

    @Test
    void afterMuchHasChanged() {
        assertThat(due.is(59_999, true)).isFalse();
        assertThat(due.is(60_000, true)).isTrue();
    }

    @Test
    void afterAnHourInWhichAnythingChanged() {
        clock.pass(Duration.ofMinutes(59));
        assertThat(due.is(1, true)).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(due.is(0, false)).as("nothing changed").isFalse();
        assertThat(due.is(0, true)).as("a price alone").isTrue();
        due.kept();
        assertThat(due.is(1, true)).isFalse();
    }

    @Test
    void notAtOnceAgainWhereItCouldNotBeWritten() {
        due.failed();
        assertThat(due.is(60_000, true)).isFalse();
        assertThat(due.mayBeTried()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(due.is(60_000, true)).isTrue();
        assertThat(due.mayBeTried()).isTrue();
    }

    @Test
    void alsoWhenTheClockIsSetBack() {
        due.failed();
        clock.pass(Duration.ofHours(-3));
        assertThat(due.is(1, true)).isTrue();
    }
}
