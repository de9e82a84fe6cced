package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.monitor.Coverage.Span;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 1, 0, 0);

    private static Span hours(int from, int to) {
        return new Span(DAY.plusHours(from), DAY.plusHours(to));
    }

    @Test
    void spansThatMeetBecomeOne() {
        Coverage coverage = Coverage.NONE.with(hours(1, 2)).with(hours(2, 3));

        assertThat(coverage.spans()).containsExactly(hours(1, 3));
    }

    @Test
    void whatLiesBetweenTwoSpansIsNotCovered() {
        Coverage coverage = Coverage.NONE.with(hours(5, 6)).with(hours(1, 2));

        assertThat(coverage.spans()).containsExactly(hours(1, 2), hours(5, 6));
        assertThat(coverage.covers(DAY.plusHours(1), DAY.plusHours(2))).isTrue();
        assertThat(coverage.covers(DAY.plusHours(1), DAY.plusHours(6))).isFalse();
        assertThat(coverage.covers(DAY.plusHours(3), DAY.plusHours(4))).isFalse();
    }

    @Test
    void theSpanBetweenTwoOthersJoinsThem() {
        Coverage coverage = Coverage.NONE
                .with(hours(8, 9))
                .with(hours(1, 2))
                .with(hours(5, 6))
                .with(hours(2, 5));

        assertThat(coverage.spans()).containsExactly(hours(1, 6), hours(8, 9));
    }

    @Test
    void whatLiesBeforeTheLookBackIsNotSaidToBeScanned() {
        Coverage coverage = Coverage.NONE.with(hours(1, 2)).with(hours(4, 8));

        assertThat(coverage.since(DAY.plusHours(6)).spans()).containsExactly(hours(6, 8));
    }

    @Test
    void aSpanDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> hours(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
