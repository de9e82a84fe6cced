package dev.tillwatch.detect.volume;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Writes the row of a day: an anomaly where it is low, else an observation with the same facts. */
final class DayRows {

    /** Percent; a day can fall short by no more. */
    private static final double WHOLE = 100;

    private DayRows() {}

    static AnomalyKey key(LocalDate day) {
        return new AnomalyKey(VolumeFactory.ID, VolumeFactory.DAY, day.toString());
    }

    static Row row(LocalDate day, DayTotals totals, AverageDay average, boolean low, boolean complete) {
        BigDecimal difference = difference(totals, average);
        List<Fact> facts = facts(day, totals, average, complete);
        if (!low) {
            return new Observation(key(day), day.atStartOfDay(), complete, facts);
        }
        // The cut-offs of Severity are 75, 50 and 25: the shortfall in percent is the score itself.
        double shortfall = Math.clamp(-difference.doubleValue(), 0, WHOLE);
        return new Anomaly(
                key(day),
                day.atStartOfDay(),
                complete ? Stage.CONFIRMED : Stage.IN_PROGRESS,
                Severity.ofScore(shortfall),
                shortfall,
                facts);
    }

    private static List<Fact> facts(LocalDate day, DayTotals totals, AverageDay average, boolean complete) {
        List<RowRef> rows = List.of(new RowRef(RowRef.Table.DAY, day.toString()));
        return List.of(
                new Fact("day", new Value.Day(day), "", rows, Privacy.PUBLIC),
                Fact.computed("orders", new Value.Count(totals.orders()), "orders of the day, any status", rows),
                Fact.computed("expected", new Value.Decimal(average.orders()), "orders / days with orders", List.of()),
                Fact.computed(
                        "difference",
                        new Value.Percent(difference(totals, average), true),
                        "(orders - average) / average",
                        rows),
                Fact.computed("revenue", revenue(totals), "sum of totals, any status", rows),
                Fact.computed(
                        "expectedRevenue",
                        new Value.Money(average.revenue()),
                        "revenue / days with orders, to three figures",
                        List.of()),
                Fact.computed("basket", basket(totals), "revenue / orders", rows),
                Fact.of("dayType", new Value.Code(weekend(day) ? "weekend" : "weekday")),
                Fact.of("state", new Value.Code(complete ? "complete" : "in-progress")),
                Fact.computed(
                        "failedShare",
                        new Value.Percent(Decimals.percent(totals.failed(), totals.orders()), false),
                        "failed orders / orders",
                        rows));
    }

    private static Value revenue(DayTotals totals) {
        return totals.hasRevenue() ? new Value.Money(Decimals.money(totals.revenue())) : new Value.Absent();
    }

    private static Value basket(DayTotals totals) {
        return totals.hasRevenue()
                ? new Value.Money(Decimals.moneyEach(totals.revenue(), totals.orders()))
                : new Value.Absent();
    }

    private static BigDecimal difference(DayTotals totals, AverageDay average) {
        return Decimals.percent(BigDecimal.valueOf(totals.orders()).subtract(average.orders()), average.orders());
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
