package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Raised;
import dev.tillwatch.evaluate.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The ten highest sales of each day, as first told: how many of them hold a wrong price, and how many of those are there. */
public final class LineBudgetScorer implements Scorer {

    private static final int A_DAY = 10;

    private static final Comparator<Raised> HIGHEST = Comparator.<Raised>comparingDouble(
                    raised -> raised.onItsDay().score())
            .thenComparingDouble(raised -> raised.onItsDay().stake())
            .reversed()
            .thenComparing(Raised::at);

    @Override
    public String detector() {
        return LineScorer.DETECTOR;
    }

    @Override
    public Result score(Truth truth, Findings findings, Label label) {
        Map<LocalDate, List<Raised>> days = new TreeMap<>();
        for (Raised raised : findings.of(Alert.Kind.SALE)) {
            if (truth.scored(raised.last().start())) {
                days.computeIfAbsent(raised.at().toLocalDate(), day -> new ArrayList<>())
                        .add(raised);
            }
        }
        Set<String> seen = new HashSet<>();
        days.values().forEach(day -> day.stream()
                .sorted(HIGHEST)
                .limit(A_DAY)
                .map(Raised::subject)
                .forEach(seen::add));
        Tally tally = new Tally();
        for (LabelledSale sale : truth.sales()) {
            boolean looked = seen.contains(Long.toString(sale.transaction().id()));
            PlantedEvent event = truth.eventOf(sale, LineScorer.DETECTOR);
            if (looked) {
                tally.alarm(event != null);
            }
            if (event != null && truth.scored(sale)) {
                tally.planted(looked);
                tally.ofKind(event.kind(), looked);
            }
        }
        return tally.result(LineScorer.DETECTOR, "ten a day", label, days.size());
    }
}
