package dev.tillwatch.detect.adaptive.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class VolumeModelTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private final Random random = new Random(5);
    private VolumeModel model = new VolumeModel(Duration.ofHours(1), DetectorSettings.DEFAULTS);

    /** Some days of so many orders an hour, weekends half as many again; gives the days' verdicts. */
    private List<DayVerdict> days(LocalDate from, int count, ToDoubleFunction<LocalDate> level) {
        List<DayVerdict> verdicts = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(from.plusDays(count)); day = day.plusDays(1)) {
            double hourly = level.applyAsDouble(day) * (day.getDayOfWeek().getValue() >= 6 ? 1.5 : 1);
            verdicts.add(day(day, hourly, 24, 24));
        }
        return verdicts;
    }

    /** A day without any order from one hour to another. */
    private DayVerdict day(LocalDate day, double hourly, int stillFrom, int stillTo) {
        DayVerdict verdict = null;
        for (int hour = 0; hour < 24; hour++) {
            boolean still = hour >= stillFrom && hour < stillTo;
            long count = still ? 0 : Math.round(hourly + Math.sqrt(hourly) * random.nextGaussian());
            verdict = model.observe(day.atTime(hour, 0), count).day();
        }
        return Objects.requireNonNull(verdict);
    }

    @Test
    void judgesADayByItsWeekdayAndLevel() {
        assertThat(days(FIRST, 80, day -> 40)).noneMatch(DayVerdict::unusual);
        // A Saturday: as many as a weekday has are too few for it.
        DayVerdict saturday = day(LocalDate.of(2025, 3, 22), 40, 24, 24);
        assertThat(saturday.unusual()).isTrue();
        assertThat(saturday.below()).isTrue();
        assertThat(saturday.expected()).isBetween(1350.0, 1550.0);
        assertThat(day(LocalDate.of(2025, 3, 23), 60, 24, 24).unusual()).isFalse();
    }

    @Test
    void growthIsNoAnomaly() {
        assertThat(days(FIRST, 300, day -> 40 * Math.exp(day.toEpochDay() % 1000 * 0.001)))
                .noneMatch(DayVerdict::unusual);
    }

    @Test
    void aStrongCycleOverTheMonthIsLearned() {
        ToDoubleFunction<LocalDate> cycle =
                day -> 40 * (1 + 0.3 * Math.sin(2 * Math.PI * day.getDayOfMonth() / day.lengthOfMonth()));
        List<DayVerdict> verdicts = days(FIRST, 300, cycle);
        assertThat(verdicts.subList(100, 300).stream().filter(DayVerdict::unusual))
                .hasSizeLessThan(4);
    }

    @Test
    void sixUnusualDaysAreANewLevel() {
        days(FIRST, 80, day -> 40);
        List<DayVerdict> low = days(FIRST.plusDays(80), 20, day -> 20);
        assertThat(low.subList(0, 6)).allMatch(DayVerdict::unusual);
        assertThat(low.subList(8, 20)).noneMatch(DayVerdict::unusual);
    }

    @Test
    void theCalendarSaysWhatToExpectAndIsNotLearnedFrom() {
        LocalDate sale = FIRST.plusDays(80);
        ShopCalendar calendar = new ShopCalendar(
                List.of(new CalendarEntry(sale, sale.plusDays(3), CalendarEntry.Kind.SALE, 2.0, "Sale")));
        model = new VolumeModel(Duration.ofHours(1), new DetectorSettings(Map.of(), calendar));
        days(FIRST, 80, day -> 40);
        assertThat(days(sale, 4, day -> 80)).noneMatch(DayVerdict::unusual);
        assertThat(days(sale.plusDays(4), 10, day -> 40)).noneMatch(DayVerdict::unusual);
    }

    @Test
    void aStillHourIsSeenWhenItIsOver() {
        days(FIRST, 80, day -> 40);
        LocalDate day = FIRST.plusDays(80);
        for (int hour = 0; hour < 24; hour++) {
            long count = hour == 14 ? 0 : 40;
            VolumeModel.Step step = model.observe(day.atTime(hour, 0), count);
            assertThat(step.interval().unusual()).as("%s", step.interval()).isEqualTo(hour == 14);
        }
    }

    @Test
    void anIntervalLeftOutHadNone() {
        days(FIRST, 80, day -> 40);
        LocalDate day = FIRST.plusDays(80);
        model.observe(day.atTime(9, 0), 40);
        assertThat(model.observe(day.plusDays(1).atTime(0, 0), 40).interval().judged())
                .isTrue();
        VolumeModel other = model.copy();
        assertThat(other.observe(day.plusDays(1).atTime(1, 0), 40))
                .isEqualTo(model.observe(day.plusDays(1).atTime(1, 0), 40));
    }
}
