package dev.tillwatch.explain;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sentences of a shift as the adaptive rules judged it, one a detector: how much, what is at stake, the worst. */
final class AdaptiveShift {

    private final Texts texts;
    private final Figures figures;
    private final Shift shift;

    AdaptiveShift(Texts texts, Figures figures, Shift shift) {
        this.texts = texts;
        this.figures = figures;
        this.shift = shift;
    }

    Optional<Prose> prices() {
        List<Anomaly> rows = shift.anomalies("price", "sale");
        return worst(rows).map(worst -> begin("sales", "saleStake", rows)
                .from(worst, "transaction", "saleWorst")
                .from(worst, "product", "saleProduct")
                .from(worst, "stake", "saleWorstStake")
                .sentence("summary.adaptive.price", figures));
    }

    /** Copies of products' names that differ from the catalog, which no money hangs on. */
    Optional<Prose> names() {
        List<Anomaly> rows = shift.anomalies("price", "name");
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(begin("nameCopies", "nameStake", rows).sentence("summary.adaptive.names", figures));
    }

    Optional<Prose> failures() {
        List<Anomaly> rows = shift.anomalies("failed", "alert");
        return worst(rows).map(worst -> begin("failedAlerts", "failedStake", rows)
                .from(worst, "start", "failedStart")
                .from(worst, "failed", "failedCount")
                .from(worst, "tries", "failedTries")
                .from(worst, "usual", "failedUsual")
                .sentence("summary.adaptive.failed", figures));
    }

    Optional<Prose> bursts() {
        List<Anomaly> rows = shift.anomalies("burst", "episode");
        return worst(rows).map(worst -> begin("bursts", "burstStake", rows)
                .from(worst, "count", "burstLargest")
                .from(worst, "customer", "burstCustomer")
                .from(worst, "span", "burstSpan")
                .sentence("summary.adaptive.burst", figures));
    }

    /** The last unusual day and the hours of the shift, if any; days are told from before the shift too. */
    Optional<Prose> volume() {
        if (shift.all("volume").isEmpty()) {
            return Optional.empty();
        }
        ShiftFacts facts = new ShiftFacts(texts);
        List<Anomaly> hours = shift.anomalies("volume", "hour");
        if (!hours.isEmpty()) {
            facts.with("lowHours", new Value.Count(hours.size()), hours);
        }
        Optional<? extends Row> day = shift.all("volume").stream()
                .filter(row -> row instanceof Anomaly anomaly && anomaly.stage() != Stage.IN_PROGRESS)
                .filter(row -> row.key().kind().equals("day"))
                .max(Comparator.comparing(Shift::time));
        day.ifPresent(row -> facts.from(row, "day", "lowDay")
                .from(row, "orders", "lowOrders")
                .from(row, "expected", "lowExpected"));
        String key = day.isPresent() ? "summary.adaptive.volume.day" : "summary.adaptive.volume";
        return Optional.of(facts.sentence(shift.historyComplete() ? key : key + ".part", figures));
    }

    private ShiftFacts begin(String count, String stake, List<Anomaly> rows) {
        ShiftFacts facts = new ShiftFacts(texts)
                .with("since", new Value.Moment(shift.since()))
                .with(count, new Value.Count(rows.size()), rows);
        BigDecimal sum = stake(rows);
        return sum.signum() > 0 ? facts.with(stake, new Value.Money(sum), rows) : facts;
    }

    private static Optional<Anomaly> worst(List<Anomaly> rows) {
        return rows.stream().max(Comparator.comparingDouble(Anomaly::score).thenComparing(Shift::time));
    }

    private static BigDecimal stake(Collection<? extends Row> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            if (row.fact("stake").map(Fact::value).orElse(null) instanceof Value.Money money) {
                sum = sum.add(money.amount());
            }
        }
        return sum;
    }
}
