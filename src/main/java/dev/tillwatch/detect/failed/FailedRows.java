package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.NamelessOutput;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lower table: every failed transaction, and whether it belongs to a customer's cluster. */
final class FailedRows {

    /** Rows that a figure points at; as many as the evidence can be read back. */
    static final int MOST_ROWS = 500;

    /** {@link PackedRow}s by id. */
    private final LongMap<byte[]> entries = new LongMap<>();

    private final Texts texts = new Texts();
    private final Set<Long> touched = new LinkedHashSet<>();
    /** Shown rows that left, with the reason, unless they come back within the batch. */
    private final Map<Long, String> left = new LinkedHashMap<>();

    void put(FailedPayment payment) {
        byte[] old = entries.get(payment.id());
        boolean shown = left.remove(payment.id()) != null || (old != null && PackedRow.shown(old));
        entries.put(payment.id(), PackedRow.of(payment, shown, texts));
        touched.add(payment.id());
    }

    void remove(long id, String reason) {
        byte[] entry = entries.remove(id);
        if (entry != null) {
            touched.remove(id);
            if (PackedRow.shown(entry)) {
                left.put(id, reason);
            }
        }
    }

    @Nullable
    FailedPayment get(long id) {
        byte[] entry = entries.get(id);
        return entry == null ? null : PackedRow.read(id, entry, texts);
    }

    /** A cluster around this payment changed: its row is given out anew if that shows. */
    void recheck(long id, boolean inCluster) {
        byte[] entry = entries.get(id);
        if (entry != null && PackedRow.inCluster(entry) != inCluster) {
            touched.add(id);
        }
    }

    void drain(Predicate<FailedPayment> inCluster, Findings findings) {
        left.forEach((id, reason) -> findings.withdraw(key(id), reason));
        left.clear();
        for (long id : touched) {
            byte[] entry = entries.get(id);
            if (entry != null) {
                FailedPayment payment = PackedRow.read(id, entry, texts);
                PackedRow.show(entry, inCluster.test(payment));
                findings.add(anomaly(payment, PackedRow.inCluster(entry)));
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
            facts.add(item.copied() ? Fact.text(id, item.shown(), line) : Fact.of(id, new Value.Absent(), line));
        }
        return facts;
    }

    private static AnomalyKey key(long id) {
        return new AnomalyKey(FailedFactory.ID, FailedFactory.TRANSACTION, Long.toString(id));
    }

    void save(DataOutput out) throws IOException {
        texts.save(out);
        out.writeInt(entries.size());
        entries.<IOException>forEach((id, row) -> {
            byte[] saved = NamelessOutput.takesNames(out) ? row : PackedRow.nameless(row);
            out.writeLong(id);
            out.writeInt(saved.length);
            out.write(saved);
        });
    }

    void restore(DataInput in) throws IOException {
        texts.restore(in);
        int count = in.readInt();
        entries.expect(count);
        for (int i = 0; i < count; i++) {
            long id = in.readLong();
            byte[] row = new byte[in.readInt()];
            in.readFully(row);
            entries.put(id, row);
        }
    }
}
