package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.adaptive.Score;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the row of a day that the weeks before and after it show to be unusual. */
record HindsightRows(Counts counts, ShopCalendar calendar) {

    static AnomalyKey key(LocalDate day) {
        return new AnomalyKey(AdaptiveVolumeFactory.ID, AdaptiveVolumeFactory.HINDSIGHT, day.toString());
    }

    Anomaly row(JudgedDay judged, Hindsight.Verdict verdict) {
        LocalDate day = judged.day();
        double orders = (double) judged.verdict().count();
        double expected = judged.times() * verdict.expected();
        double basket = counts.basket(day);
        double chance = CountTail.chance(verdict.z());
        List<Fact> event = Figures.expectedEvent(calendar, day);
        Score score = VolumeScore.of(chance, orders, expected, basket, !event.isEmpty());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("day", new Value.Day(day), "", Figures.rows(day), Privacy.PUBLIC));
        facts.add(Fact.of("state", new Value.Code(verdict.below() ? "low" : "high")));
        facts.add(Figures.weekday(day));
        facts.add(Figures.calendar(calendar, day));
        facts.add(Fact.computed("orders", Figures.count(orders), "orders of the day, any status", Figures.rows(day)));
        facts.add(Fact.computed(
                "expected",
                Figures.count(expected),
                "a line and seven weekdays through the ordinary days of six weeks before and up to four after",
                List.of()));
        facts.add(Fact.computed(
                "difference", Figures.difference(orders, expected), "(orders - expected) / expected", List.of()));
        facts.add(Fact.of("live", new Value.Code(judged.verdict().unusual() ? "yes" : "no")));
        facts.add(Figures.deviation(verdict.z()));
        facts.add(Figures.chance(chance));
        facts.add(Figures.stake(expected - orders, basket));
        facts.addAll(event);
        facts.addAll(score.facts(Figures.rows(day)));
        return new Anomaly(key(day), day.atStartOfDay(), Stage.CONFIRMED, score.severity(), score.total(), facts);
    }
}
