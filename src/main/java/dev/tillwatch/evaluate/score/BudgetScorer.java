package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an analyst gets who looks at the ten highest alerts of each day, over all detectors: how many of them are right,
 * and how much of the planted money they reach. One that counts neither way takes a place all the same.
 */
public final class BudgetScorer {

    private static final int A_DAY = 10;

    private static final Comparator<Entry> HIGHEST = Comparator.comparingDouble(Entry::score)
            .thenComparingDouble(Entry::money)
            .reversed()
            .thenComparing(Entry::at);

    /** With what each detector raised, by its id. */
    public Result score(Truth truth, Map<String, Findings> findings, Label label) {
        Map<LocalDate, List<Entry>> days = new TreeMap<>();
        for (Entry entry : new Entries(truth).of(findings)) {
            days.computeIfAbsent(entry.at().toLocalDate(), day -> new ArrayList<>())
                    .add(entry);
        }
        Tally tally = new Tally();
        Set<String> reached = new HashSet<>();
        for (List<Entry> day : days.values()) {
            day.stream().sorted(HIGHEST).limit(A_DAY).forEach(entry -> {
                if (entry.verdict() != Entry.Verdict.NEITHER) {
                    tally.alarm(entry.verdict() == Entry.Verdict.RIGHT);
                }
                reached.addAll(entry.reaches());
            });
        }
        tellMoney(truth, reached, tally);
        return tally.result("all", "alert budget", label, truth.days().size());
    }

    private static void tellMoney(Truth truth, Set<String> reached, Tally tally) {
        PlantedMoney money = new PlantedMoney(truth);
        for (LabelledSale sale : truth.sales()) {
            PlantedEvent event = truth.eventOf(sale, Entries.PRICE);
            if (event != null && truth.scored(sale)) {
                tell(event, money.of(sale, event), reached.contains(Entry.key(sale)), tally);
            }
        }
        for (String detector : List.of(Bursts.DETECTOR, FailedScorer.DETECTOR)) {
            for (PlantedEvent event : truth.events(detector)) {
                tell(event, money.of(event), reached.contains(Entry.key(event)), tally);
            }
        }
    }

    private static void tell(PlantedEvent event, double money, boolean reached, Tally tally) {
        tally.planted(money, reached);
        tally.ofKind(event.kind(), money, reached);
    }
}
