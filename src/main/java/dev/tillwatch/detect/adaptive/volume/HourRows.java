package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.adaptive.Score;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of unusual hours: those that follow each other on one side are one row. */
record HourRows(Counts counts, ShopCalendar calendar) {

    static AnomalyKey key(LocalDateTime start) {
        return new AnomalyKey(AdaptiveVolumeFactory.ID, AdaptiveVolumeFactory.HOUR, start.toString());
    }

    List<Anomaly> rows(JudgedDay day) {
        List<Anomaly> rows = new ArrayList<>();
        List<IntervalVerdict> run = new ArrayList<>();
        for (IntervalVerdict hour : day.hours()) {
            boolean goesOn = hour.unusual() && (run.isEmpty() || run.getLast().below() == hour.below());
            if (!goesOn && !run.isEmpty()) {
                rows.add(row(day, run));
                run.clear();
            }
            if (hour.unusual()) {
                run.add(hour);
            }
        }
        if (!run.isEmpty()) {
            rows.add(row(day, run));
        }
        return rows;
    }

    private Anomaly row(JudgedDay day, List<IntervalVerdict> hours) {
        LocalDateTime start = hours.getFirst().start();
        LocalDateTime end = hours.getLast().start().plusHours(1);
        long orders = hours.stream().mapToLong(IntervalVerdict::count).sum();
        double expected = hours.stream().mapToDouble(IntervalVerdict::expected).sum();
        IntervalVerdict strongest = hours.getFirst();
        for (IntervalVerdict hour : hours) {
            strongest = Math.abs(hour.z()) > Math.abs(strongest.z()) ? hour : strongest;
        }
        double basket = counts.basket(day.day());
        List<Fact> event = Figures.expectedEvent(calendar, day.day());
        Score score = VolumeScore.of(
                strongest.chance(), (double) strongest.spanCount(), strongest.spanExpected(), basket, !event.isEmpty());
        List<Fact> facts = new ArrayList<>(facts(day.day(), start, end, strongest));
        facts.add(Fact.computed(
                "orders", new Value.Count(orders), "orders of these hours, any status", Figures.rows(day.day())));
        facts.add(Fact.computed(
                "expected",
                Figures.count(expected),
                "the day's expectation x the hours' share in the last eight weeks x how the day went before",
                List.of()));
        facts.add(Fact.computed(
                "difference",
                Figures.difference((double) orders, expected),
                "(orders - expected) / expected",
                List.of()));
        facts.add(Figures.stake(expected - (double) orders, basket));
        facts.addAll(event);
        facts.addAll(score.facts(Figures.rows(day.day())));
        return new Anomaly(key(start), start, Stage.CONFIRMED, score.severity(), score.total(), facts);
    }

    private List<Fact> facts(LocalDate day, LocalDateTime start, LocalDateTime end, IntervalVerdict strongest) {
        LocalDateTime last = strongest.start().plusHours(1);
        return List.of(
                Fact.of("start", new Value.Moment(start)),
                Fact.of("end", new Value.Moment(end)),
                Fact.of("state", new Value.Code(strongest.below() ? "low" : "high")),
                Figures.weekday(day),
                Figures.calendar(calendar, day),
                Fact.computed(
                        "judgedFrom",
                        new Value.Moment(last.minusHours(strongest.span())),
                        "the hours up to the strongest one that were judged together",
                        List.of()),
                Fact.computed("judgedTo", new Value.Moment(last), "the end of the strongest hour", List.of()),
                Fact.computed(
                        "judgedOrders",
                        new Value.Count(strongest.spanCount()),
                        "orders of those hours, of one customer only a few; where too many, those not declined",
                        List.of()),
                Fact.computed(
                        "judgedExpected",
                        Figures.count(strongest.spanExpected()),
                        "what they were expected to bring, counted so",
                        List.of()),
                Figures.deviation(strongest.z()),
                Figures.chance(strongest.chance()));
    }
}
