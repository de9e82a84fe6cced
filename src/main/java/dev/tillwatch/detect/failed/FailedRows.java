package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lower table: every failed transaction, and whether it belongs to a customer's cluster. */
final class FailedRows {

    /** Rows that a figure points at; as many as the evidence can be read back. */
    static final int MOST_ROWS = 500;

    /** A failed payment and what its shown row says. */
    private static final class Entry {
        private final FailedPayment payment;
        private boolean shown;
        private boolean inCluster;

        private Entry(FailedPayment payment, boolean shown) {
            this.payment = payment;
            this.shown = shown;
        }
    }

    private final Map<Long, Entry> entries = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    /** Shown rows that left, with the reason, unless they come back within the batch. */
    private final Map<Long, String> left = new LinkedHashMap<>();

    void put(FailedPayment payment) {
        Entry old = entries.get(payment.id());
        boolean shown = left.remove(payment.id()) != null || (old != null && old.shown);
        entries.put(payment.id(), new Entry(payment, shown));
        touched.add(payment.id());
    }

    void remove(long id, String reason) {
        Entry entry = entries.remove(id);
        touched.remove(id);
        if (entry != null && entry.shown) {
            left.put(id, reason);
        }
    }

    @Nullable
    FailedPayment get(long id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.payment;
    }

    /** A cluster around this payment changed: its row is given out anew if that shows. */
    void recheck(long id, boolean inCluster) {
        Entry entry = entries.get(id);
        if (entry != null && entry.inCluster != inCluster) {
            touched.add(id);
        }
    }

    void drain(Predicate<FailedPayment> inCluster, Findings findings) {
        left.forEach((id, reason) -> findings.withdraw(key(id), reason));
        left.clear();
        for (long id : touched) {
            Entry entry = entries.get(id);
            if (entry != null) {
                entry.inCluster = inCluster.test(entry.payment);
                entry.shown = true;
                findings.add(anomaly(entry.payment, entry.inCluster));
            }
        }
        touched.clear();
    }

    private static Anomaly anomaly(FailedPayment payment, boolean inCluster) {
        return new Anomaly(
                key(payment.id()),
                payment.dated() ? Micros.toTime(payment.at()) : null,
                Stage.CONFIRMED,
                Severity.LOW,
                FailedSeverity.singleScore(inCluster),
                facts(payment, inCluster));
    }

    private static List<Fact> facts(FailedPayment payment, boolean inCluster) {
        RowRef row = RowRef.transaction(payment.id());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "time", payment.dated() ? new Value.Moment(Micros.toTime(payment.at())) : new Value.Absent(), row));
        facts.add(Fact.of("transaction", new Value.Id(payment.id()), row));
        facts.add(Fact.person("customer", payment.customer()));
        String products =
                payment.items().stream().map(FailedPayment.Item::shown).collect(Collectors.joining(", "));
        facts.add(
                payment.items().isEmpty()
                        ? Fact.of("product", new Value.Absent(), row)
                        : Fact.text("product", products, row));
        facts.add(Fact.computed("items", new Value.Count(payment.items().size()), "lines", List.of(row)));
        facts.add(Fact.of("amount", payment.amountValue(), row));
        facts.add(Fact.of("inCluster", new Value.Code(inCluster ? "yes" : "no")));
        for (int i = 0; i < payment.items().size(); i++) {
            FailedPayment.Item item = payment.items().get(i);
            String id = "item." + i + ".product";
            RowRef line = RowRef.item(item.id());
            facts.add(item.copy() == null ? Fact.of(id, new Value.Absent(), line) : Fact.text(id, item.copy(), line));
        }
        return facts;
    }

    private static AnomalyKey key(long id) {
        return new AnomalyKey(FailedFactory.ID, FailedFactory.TRANSACTION, Long.toString(id));
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries.values()) {
            entry.payment.save(out);
            out.writeBoolean(entry.inCluster);
        }
    }

    void restore(DataInput in, UnaryOperator<String> pool) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Entry entry = new Entry(FailedPayment.restore(in, pool), true);
            entry.inCluster = in.readBoolean();
            entries.put(entry.payment.id(), entry);
        }
    }
}
