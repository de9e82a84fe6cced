package dev.tillwatch.explain;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells a shift in three to five sentences over all detectors, from facts, at once; every figure is bound to its fact. */
public final class ShiftSummary {

    private static final Set<String> KNOWN = Set.of("price", "failed", "burst", "volume");
    private static final int FEW_SENTENCES = 3;

    private final Texts texts = Texts.of("explain");
    private final Texts detectors = Texts.of("detectors");

    /** The sentences, in the order in which an analyst wants them. */
    public List<Prose> of(Shift shift) {
        Figures figures = new Figures(shift.today());
        List<Prose> sentences = new ArrayList<>();
        AdaptiveShift adaptive = new AdaptiveShift(texts, figures, shift);
        boolean learned = shift.isAdaptive();
        (learned ? adaptive.prices() : prices(shift, figures)).ifPresent(sentences::add);
        adaptive.names().ifPresent(sentences::add);
        (learned ? adaptive.failures() : failures(shift, figures)).ifPresent(sentences::add);
        (learned ? adaptive.bursts() : bursts(shift, figures)).ifPresent(sentences::add);
        others(shift, figures, sentences);
        boolean nothing =
                sentences.isEmpty() && shift.anomalies("volume", "hour").isEmpty();
        if (nothing && shift.running() > 0) {
            sentences.add(nothing(shift, figures));
        }
        if (!shift.stopped().contains("volume")) {
            (learned ? adaptive.volume() : volume(shift, figures)).ifPresent(sentences::add);
        }
        if (!shift.stopped().isEmpty()) {
            sentences.add(Prose.of(texts.get("summary.stopped", titles(shift.stopped()))));
        }
        if (!shift.historyComplete()) {
            sentences.add(new ShiftFacts(texts).sentence("summary.loading", figures));
        } else if (!nothing && shift.isScanned() && sentences.size() < FEW_SENTENCES) {
            sentences.add(coverage(shift, "summary.coverage", figures));
        }
        return List.copyOf(sentences);
    }

    private String titles(Set<String> ids) {
        return ids.stream().sorted().map(this::title).collect(Collectors.joining(", "));
    }

    private String title(String detector) {
        return detectors.getOr(detector + ".title", detector);
    }

    private Optional<Prose> prices(Shift shift, Figures figures) {
        List<Anomaly> rows = shift.anomalies("price", "transaction");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ShiftFacts facts = since(shift).with("sales", new Value.Count(rows.size()), rows);
        Losses losses = Losses.of(rows);
        if (losses.total().signum() > 0) {
            facts.with("saleLoss", new Value.Money(losses.total()), losses.rows());
        }
        losses.largestInto(facts);
        return Optional.of(facts.sentence("summary.price", figures));
    }

    private Optional<Prose> failures(Shift shift, Figures figures) {
        List<Anomaly> rows = shift.anomalies("failed", "cluster");
        Optional<Anomaly> hour = rows.stream()
                .filter(row -> value(row, "scope") instanceof Value.Range)
                .max(Comparator.comparingDouble(Anomaly::score));
        ShiftFacts facts = since(shift);
        hour.ifPresent(row -> facts.from(row, "scope", "failedHours")
                .from(row, "rate", "failedRate")
                .from(row, "tries", "failedTries")
                .from(row, "usual", "failedUsual"));
        List<Anomaly> customers = new ArrayList<>(rows);
        customers.removeIf(row -> !(value(row, "scope") instanceof Value.Person));
        if (!customers.isEmpty()) {
            facts.with("failedCustomers", new Value.Count(people(customers, "scope")), customers)
                    .with("failedStake", sum(customers, "stake"), customers);
        }
        if (hour.isPresent()) {
            return Optional.of(facts.sentence("summary.failed.hour", figures));
        }
        return customers.isEmpty() ? Optional.empty() : Optional.of(facts.sentence("summary.failed", figures));
    }

    private Optional<Prose> bursts(Shift shift, Figures figures) {
        List<Anomaly> rows = shift.anomalies("burst", "episode");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Anomaly> missed = new ArrayList<>(rows);
        missed.removeIf(row -> !(value(row, "minuteRule") instanceof Value.Code code && "misses".equals(code.word())));
        Anomaly largest = rows.stream()
                .max(Comparator.comparingLong(row -> count(row, "count")))
                .orElseThrow();
        ShiftFacts facts = since(shift)
                .with("bursts", new Value.Count(rows.size()), rows)
                .with("burstsMissed", new Value.Count(missed.size()), missed)
                .from(largest, "count", "burstLargest")
                .from(largest, "customer", "burstCustomer")
                .from(largest, "span", "burstSpan");
        return Optional.of(facts.sentence(missed.isEmpty() ? "summary.burst" : "summary.burst.missed", figures));
    }

    private Optional<Prose> volume(Shift shift, Figures figures) {
        List<? extends Row> rows = shift.all("volume");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Optional<? extends Row> low = rows.stream()
                .filter(row -> row instanceof Anomaly anomaly && anomaly.stage() != Stage.IN_PROGRESS)
                .filter(row -> row.key().kind().equals("day"))
                .max(Comparator.comparing(Shift::time));
        ShiftFacts facts = new ShiftFacts(texts);
        low.ifPresent(row -> facts.from(row, "day", "lowDay")
                .from(row, "orders", "lowOrders")
                .from(row, "expected", "lowExpected"));
        String key = low.isPresent() ? "summary.volume.low" : "summary.volume";
        return Optional.of(facts.sentence(shift.historyComplete() ? key : key + ".part", figures));
    }

    /** A detector that has no sentence of its own is counted. */
    private void others(Shift shift, Figures figures, List<Prose> sentences) {
        for (String detector : new TreeSet<>(shift.rows().keySet())) {
            List<Anomaly> rows = KNOWN.contains(detector) ? List.of() : shift.anomalies(detector);
            if (!rows.isEmpty()) {
                List<Span> spans = new ArrayList<>();
                spans.add(new Span.Words(title(detector) + ": "));
                ShiftFacts facts = since(shift).counting(detector, rows);
                spans.addAll(facts.sentence("summary.other", figures).spans());
                sentences.add(new Prose(spans));
            }
        }
    }

    /** Silence is told of scanned time only. */
    private Prose nothing(Shift shift, Figures figures) {
        LocalDateTime from = shift.scannedFrom();
        if (shift.isScanned()) {
            return coverage(shift, "summary.nothing", figures);
        }
        ShiftFacts facts = since(shift).with("completeTo", new Value.Moment(shift.completeTo()));
        return from == null
                ? facts.sentence("summary.nothing.yet", figures)
                : facts.with("scannedFrom", new Value.Moment(from)).sentence("summary.nothing.part", figures);
    }

    private Prose coverage(Shift shift, String key, Figures figures) {
        return since(shift)
                .with("detectors", new Value.Count(shift.running()))
                .with("transactions", new Value.Count(shift.transactions()))
                .with("completeTo", new Value.Moment(shift.completeTo()))
                .sentence(key, figures);
    }

    private ShiftFacts since(Shift shift) {
        return new ShiftFacts(texts).with("since", new Value.Moment(shift.since()));
    }

    private static long people(Collection<? extends Row> rows, String fact) {
        Set<Long> ids = new HashSet<>();
        for (Row row : rows) {
            if (value(row, fact) instanceof Value.Person person) {
                ids.add(person.customerId());
            }
        }
        return ids.size();
    }

    private static Value sum(Collection<? extends Row> rows, String fact) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            if (value(row, fact) instanceof Value.Money money) {
                sum = sum.add(money.amount());
            }
        }
        return new Value.Money(sum);
    }

    private static long count(Row row, String fact) {
        return value(row, fact) instanceof Value.Count count ? count.count() : 0;
    }

    private static Value value(Row row, String fact) {
        return row.fact(fact).map(Fact::value).orElseGet(Value.Absent::new);
    }
}
