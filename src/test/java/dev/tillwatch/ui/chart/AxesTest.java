package dev.tillwatch.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxesTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2025, 9, 16, 0, 0);

    @Test
    void valuesStepByOneTwoOrFive() {
        assertThat(ValueAxis.over(-100, 50, true).ticks()).containsExactly(-100.0, -50.0, 0.0, 50.0);
        assertThat(ValueAxis.over(0, 2900, false).ticks()).containsExactly(0.0, 1000.0, 2000.0, 3000.0);
        assertThat(ValueAxis.over(0, 19.5, false).ticks()).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
        assertThat(ValueAxis.step(0.3)).isEqualTo(0.5);
    }

    @Test
    void aScaleOfNothingStillHasAStep() {
        assertThat(ValueAxis.over(0, 0, false).ticks()).hasSizeGreaterThan(1);
        assertThat(ValueAxis.over(Double.NaN, Double.NaN, false).ticks()).hasSizeGreaterThan(1);
    }

    @Test
    void ticksAreWrittenWithGroupsAndSigns() {
        ValueAxis signed = ValueAxis.over(-100, 50, true);
        assertThat(signed.label(50)).isEqualTo("+50");
        assertThat(signed.label(-50)).isEqualTo("−50");
        assertThat(ValueAxis.over(0, 3000, false).label(3000)).isEqualTo("3,000");
    }

    @Test
    void aDayHasHoursAndSixWeeksHaveMondays() {
        assertThat(labels(TUESDAY.plusHours(8), TUESDAY.plusHours(17), 840))
                .containsExactly(
                        "08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00");
        assertThat(labels(TUESDAY.minusDays(41), TUESDAY.plusDays(1), 840))
                .containsExactly("11 Aug", "18 Aug", "25 Aug", "1 Sep", "8 Sep", "15 Sep");
        assertThat(labels(TUESDAY.minusDays(400), TUESDAY, 840)).startsWith("Oct 24", "Dec 24");
    }

    private static List<String> labels(LocalDateTime from, LocalDateTime to, double width) {
        return TimeAxis.ticks(from, to, width).stream()
                .map(TimeAxis.Tick::label)
                .toList();
    }
}
