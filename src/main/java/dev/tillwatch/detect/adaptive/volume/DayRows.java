package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.adaptive.Score;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the row of a day: an anomaly where it is unusual, else an observation with the same facts. */
record DayRows(Counts counts, ShopCalendar calendar) {

    /** A day of the month that moves the expectation by less is not worth a line. */
    private static final double MONTH_SHOWS = 0.02;

    static AnomalyKey key(LocalDate day) {
        return new AnomalyKey(AdaptiveVolumeFactory.ID, AdaptiveVolumeFactory.DAY, day.toString());
    }

    Row row(JudgedDay judged) {
        DayVerdict verdict = judged.verdict();
        LocalDate day = judged.day();
        double basket = counts.basket(day);
        List<Fact> facts = facts(judged, basket);
        if (!judged.over() || !verdict.unusual()) {
            return new Observation(key(day), day.atStartOfDay(), judged.over(), facts);
        }
        List<Fact> expected = Figures.expectedEvent(calendar, day);
        Score score = VolumeScore.of(
                verdict.chance(), (double) verdict.count(), verdict.expected(), basket, !expected.isEmpty());
        facts.addAll(expected);
        facts.add(Figures.chance(verdict.chance()));
        facts.add(Figures.stake(verdict.expected() - (double) verdict.count(), basket));
        facts.addAll(score.facts(Figures.rows(day)));
        return new Anomaly(key(day), day.atStartOfDay(), Stage.CONFIRMED, score.severity(), score.total(), facts);
    }

    private List<Fact> facts(JudgedDay judged, double basket) {
        DayVerdict verdict = judged.verdict();
        LocalDate day = judged.day();
        List<RowRef> rows = Figures.rows(day);
        DayCount count = counts.get(day);
        int orders = count == null ? 0 : count.orders();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("day", new Value.Day(day), "", rows, Privacy.PUBLIC));
        facts.add(Fact.computed("orders", new Value.Count(orders), "orders of the day, any status", rows));
        facts.add(Fact.of("state", new Value.Code(state(judged))));
        facts.add(Figures.weekday(day));
        facts.add(Fact.of("dayType", new Value.Code(Figures.weekend(day) ? "weekend" : "weekday")));
        facts.add(Figures.calendar(calendar, day));
        if (verdict.judged()) {
            expectation(judged, facts, orders);
        } else {
            facts.add(Fact.of("expected", new Value.Absent()));
        }
        money(count, verdict, basket, facts, rows);
        return facts;
    }

    private static String state(JudgedDay judged) {
        DayVerdict verdict = judged.verdict();
        if (!judged.over()) {
            return "running";
        }
        if (!verdict.judged()) {
            return "learning";
        }
        return !verdict.unusual() ? "ordinary" : verdict.below() ? "low" : "high";
    }

    private static void expectation(JudgedDay judged, List<Fact> facts, int orders) {
        DayVerdict verdict = judged.verdict();
        facts.add(Fact.computed(
                "expected",
                Figures.count(verdict.expected()),
                "level x weekday x day of the month x calendar, each learned from the ordinary days before",
                List.of()));
        facts.add(Fact.computed(
                "ordinary",
                new Value.Range(Figures.count(verdict.low()), Figures.count(verdict.high())),
                "what 99 of 100 such days bring",
                List.of()));
        if (judged.over()) {
            facts.add(Fact.computed(
                    "difference",
                    Figures.difference(orders, verdict.expected()),
                    "(orders - expected) / expected",
                    List.of()));
            facts.add(Figures.deviation(verdict.z()));
        } else {
            facts.add(Fact.computed(
                    "expectedSoFar",
                    Figures.count(judged.expectedSoFar()),
                    "what the hours that are over were expected to bring",
                    List.of()));
        }
        facts.add(Fact.computed(
                "level",
                Figures.count(verdict.level()),
                "orders of an average weekday at that time, by the ordinary days before",
                List.of()));
        facts.add(Fact.computed(
                "weekdayEffect", Figures.factor(verdict.weekday()), "this weekday against the level", List.of()));
        if (Math.abs(verdict.month() - 1) > MONTH_SHOWS) {
            facts.add(Fact.computed(
                    "monthEffect", Figures.factor(verdict.month()), "this day of the month against it", List.of()));
        }
        if (verdict.calendar() != 1) {
            facts.add(Fact.computed(
                    "calendarEffect", Figures.factor(verdict.calendar()), "what the calendar says", List.of()));
        }
    }

    private static void money(
            @Nullable DayCount count, DayVerdict verdict, double basket, List<Fact> facts, List<RowRef> rows) {
        boolean known = count != null && count.hasRevenue();
        facts.add(Fact.computed(
                "revenue",
                count != null && known ? new Value.Money(Decimals.money(count.revenue())) : new Value.Absent(),
                "sum of totals, any status",
                rows));
        facts.add(Fact.computed(
                "expectedRevenue",
                verdict.judged() ? Figures.money(verdict.expected(), basket) : new Value.Absent(),
                "expected x what an order brought in the four weeks before",
                List.of()));
        facts.add(Fact.computed(
                "basket",
                count != null && known
                        ? new Value.Money(Decimals.moneyEach(count.revenue(), count.orders()))
                        : new Value.Absent(),
                "revenue / orders",
                rows));
        if (count != null) {
            BigDecimal share = Decimals.percent(count.failed(), count.orders());
            facts.add(Fact.computed("failedShare", new Value.Percent(share, false), "failed orders / orders", rows));
        }
    }
}
