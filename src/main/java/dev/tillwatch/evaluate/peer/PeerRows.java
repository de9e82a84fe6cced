package dev.tillwatch.evaluate.peer;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a peer's rows in the form of the adaptive rules; the score grows with how far the limit is passed. */
final class PeerRows {

    private static final double HIGHEST = 100;

    private PeerRows() {}

    static Anomaly sale(Transaction sale, LocalDateTime at, double score, List<Long> lines) {
        List<Fact> facts = new ArrayList<>();
        facts.add(stake(sale));
        for (int i = 0; i < lines.size(); i++) {
            facts.add(Fact.of("line." + i + ".item", new Value.Id(lines.get(i))));
        }
        return row(new AnomalyKey("price", "sale", Long.toString(sale.id())), at, score, facts);
    }

    static Anomaly day(LocalDate day, double score) {
        return row(new AnomalyKey("volume", "day", day.toString()), day.atStartOfDay(), score, List.of());
    }

    static Anomaly hour(LocalDateTime hour, double score) {
        return row(new AnomalyKey("volume", "hour", hour.toString()), hour, score, List.of());
    }

    static Anomaly episode(Transaction sale, LocalDateTime start, LocalDateTime end, double score) {
        return row(
                new AnomalyKey("burst", "episode", Long.toString(sale.id())),
                start,
                score,
                List.of(
                        Fact.person("customer", sale.customer()),
                        Fact.of("start", new Value.Moment(start)),
                        Fact.of("end", new Value.Moment(end)),
                        Fact.of("raised", new Value.Moment(end)),
                        stake(sale)));
    }

    static Anomaly failed(Scope scope, String subject, Transaction sale, LocalDateTime at, double score) {
        String word = scope.name().toLowerCase(Locale.ROOT);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("scope", new Value.Code(word)));
        switch (scope) {
            case CUSTOMER -> facts.add(Fact.person(word, new Customer(Long.parseLong(subject), null)));
            case PRODUCT -> facts.add(Fact.text(word, subject, RowRef.product(subject)));
            case CITY -> facts.add(Fact.text(word, subject));
            case SHOP -> {}
        }
        facts.add(Fact.of("start", new Value.Moment(at)));
        facts.add(Fact.of("end", new Value.Moment(at)));
        facts.add(Fact.of("raised", new Value.Moment(at)));
        facts.add(stake(sale));
        return row(new AnomalyKey("failed", "alert", word + subject + "#" + sale.id()), at, score, facts);
    }

    /** What a strength above a limit is worth: half of all points at the limit. */
    static double score(double strength, double limit) {
        return HIGHEST * strength / (strength + limit);
    }

    private static Fact stake(Transaction sale) {
        return Fact.of("stake", new Value.Money(sale.total() == null ? BigDecimal.ZERO : sale.total()));
    }

    private static Anomaly row(AnomalyKey key, LocalDateTime at, double score, List<Fact> facts) {
        return new Anomaly(key, at, Stage.CONFIRMED, Severity.ofScore(score), score, facts);
    }
}
