package dev.tillwatch.usual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekdayUsualTest {

    private static final LocalDate TUESDAY = LocalDate.of(2025, 9, 16);

    private final List<Reading> points = new ArrayList<>();

    @Test
    void setsADayBesideTheSameWeekdaysBeforeIt() {
        for (int back = 1; back <= 60; back++) {
            day(TUESDAY.minusDays(back), back % 7 == 0 ? 1000 - back : 5, true);
        }
        Comparison line = only(dayRow());
        assertThat(Orders.usual(line).value()).isEqualTo(new Value.Range(new Value.Count(972), new Value.Count(993)));
        assertThat(Orders.usual(line).formula())
                .endsWith("2025-09-09 993, 2025-09-02 986, 2025-08-26 979, 2025-08-19 972");
        assertThat(Orders.usual(line).rows()).hasSize(4);
        assertThat(line.now()).isEqualTo(dayRow().fact("orders").orElseThrow());
        assertThat(line.basis().count()).isEqualTo(4);
    }

    @Test
    void aDayThatStillRunsOrIsNotKnownIsNoComparison() {
        day(TUESDAY.minusWeeks(1), 900, false);
        points.add(new Reading("day", TUESDAY.minusWeeks(2).atStartOfDay(), Double.NaN, 0, 0, true));
        day(TUESDAY.minusWeeks(3), 800, true);
        assertThat(only(dayRow()).usual()).as("one week alone").isNull();
        day(TUESDAY.minusWeeks(4), 800, true);
        assertThat(Orders.usual(only(dayRow())).value()).isEqualTo(new Value.Count(800));
        points.clear();
        assertThat(only(dayRow()).usual()).isNull();
        assertThat(only(dayRow()).basis().count()).isZero();
    }

    @Test
    void setsHoursBesideTheSameHoursOfTheWeekday() {
        LocalDateTime start = TUESDAY.atTime(14, 0);
        for (int week = 1; week <= 2; week++) {
            for (int hour = 12; hour < 18; hour++) {
                points.add(new Reading("hour", TUESDAY.minusWeeks(week).atTime(hour, 0), 10 * week + hour, 0, 0, true));
            }
        }
        Row row = Orders.row(
                "volume",
                "hour",
                "x",
                start,
                Fact.of("start", new Value.Moment(start)),
                Fact.of("end", new Value.Moment(start.plusHours(2))),
                Fact.of("orders", new Value.Count(7)));
        Comparison line = only(row);
        // 14 and 15 o'clock: 24 + 25 a week before, 34 + 35 two weeks before.
        assertThat(Orders.usual(line).value()).isEqualTo(new Value.Range(new Value.Count(49), new Value.Count(69)));
        assertThat(line.id()).isEqualTo("hour");
    }

    @Test
    void aRowThatCountsNoOrdersHasNone() {
        assertThat(WeekdayUsual.of(Orders.burstRow(), this::between)).isEmpty();
    }

    private Comparison only(Row row) {
        List<Comparison> lines = WeekdayUsual.of(row, this::between);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static Row dayRow() {
        return Orders.row(
                "volume",
                "day",
                "x",
                TUESDAY.atStartOfDay(),
                Fact.of("day", new Value.Day(TUESDAY)),
                Fact.of("orders", new Value.Count(610)));
    }

    private void day(LocalDate day, long orders, boolean complete) {
        points.add(new Reading("day", day.atStartOfDay(), orders, 0, 0, complete));
    }

    /** With the point before, as a tab gives them. */
    private List<Reading> between(String series, LocalDateTime from, LocalDateTime to) {
        return points.stream()
                .filter(point -> point.series().equals(series))
                .filter(point ->
                        !point.at().isBefore(from.minusHours(1)) && !point.at().isAfter(to))
                .toList();
    }
}
