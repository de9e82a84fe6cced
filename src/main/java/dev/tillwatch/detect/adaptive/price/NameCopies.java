package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.Score;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines whose copy of the product's name differs from the catalog's. A name that three different customers carry is
 * one that the product had; case and white space do not count.
 */
final class NameCopies {

    /** Different customers that make a copy a name that the product had. */
    private static final int ENOUGH = 3;

    /** Different copies remembered. */
    private static final int MOST = 20_000;

    private static final double POINTS = 10;
    private static final char BETWEEN = '\n';

    /** A copy: who carries it, and the lines that were flagged for it. */
    private record Copy(Set<Integer> buyers, Set<Long> items) {

        Copy() {
            this(new HashSet<>(), new LinkedHashSet<>());
        }
    }

    private final LinkedHashMap<String, Copy> copies = new LinkedHashMap<>();
    private final Set<Long> told = new HashSet<>();
    private final Map<Long, @Nullable Anomaly> pending = new LinkedHashMap<>();

    void take(Transaction order, int buyer) {
        for (LineItem item : order.items()) {
            String name = otherName(item);
            if (name != null) {
                take(copies.computeIfAbsent(name, any -> new Copy()), order, item, buyer);
            }
        }
        if (copies.size() > MOST) {
            copies.pollFirstEntry();
        }
    }

    private void take(Copy copy, Transaction order, LineItem item, int buyer) {
        if (copy.buyers.size() < ENOUGH) {
            copy.buyers.add(buyer);
        }
        if (copy.buyers.size() < ENOUGH) {
            copy.items.add(item.id());
            pending.put(item.id(), row(order, item));
        } else {
            copy.items.forEach(each -> pending.put(each, null));
            copy.items.clear();
        }
    }

    /** The lines are taken back; that somebody carried the name is not. */
    void forget(Transaction order) {
        for (LineItem item : order.items()) {
            String name = otherName(item);
            Copy copy = name == null ? null : copies.get(name);
            if (copy != null && copy.items.remove(item.id())) {
                pending.put(item.id(), null);
            }
        }
    }

    /** Product and name of a copy that is not the catalog's. */
    private static @Nullable String otherName(LineItem item) {
        CatalogEntry entry = item.catalog();
        String name = item.productName();
        if (entry == null || name == null || name.equals(entry.name())) {
            return null;
        }
        String plain = plain(name);
        return plain.equals(plain(entry.name())) ? null : entry.productId() + BETWEEN + plain;
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static AnomalyKey key(long item) {
        return new AnomalyKey(AdaptivePriceFactory.ID, AdaptivePriceFactory.NAME, Long.toString(item));
    }

    private static Anomaly row(Transaction order, LineItem item) {
        RowRef row = RowRef.item(item.id());
        RowRef ofOrder = RowRef.transaction(order.id());
        CatalogEntry entry = item.catalog();
        LocalDateTime at = order.at();
        Score score = Score.NONE.add("name", POINTS, "a name that nobody else's copy has");
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("transaction", new Value.Id(order.id()), ofOrder));
        facts.add(Fact.text("called", String.valueOf(item.productName()), row));
        if (entry != null) {
            facts.add(Fact.text("product", entry.name(), RowRef.product(entry.productId())));
        }
        facts.add(Fact.of(
                "sold", item.soldPrice() == null ? new Value.Absent() : new Value.Money(item.soldPrice()), row));
        facts.add(Fact.person("customer", order.customer()));
        facts.add(Fact.of("status", new Value.Code(order.status().name().toLowerCase(Locale.ROOT)), ofOrder));
        facts.add(Fact.of("time", at == null ? new Value.Absent() : new Value.Moment(at), ofOrder));
        facts.addAll(score.facts(List.of(row)));
        return new Anomaly(key(item.id()), at, Stage.CONFIRMED, score.severity(), score.total(), facts);
    }

    void drain(Findings findings) {
        pending.forEach((item, row) -> {
            if (row != null) {
                told.add(item);
                findings.add(row);
            } else if (told.remove(item)) {
                findings.withdraw(key(item), "corrected");
            }
        });
        pending.clear();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(copies.size());
        for (Map.Entry<String, Copy> each : copies.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().buyers.size());
            for (int buyer : each.getValue().buyers) {
                out.writeInt(buyer);
            }
            out.writeInt(each.getValue().items.size());
            for (long item : each.getValue().items) {
                out.writeLong(item);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            Copy copy = new Copy();
            copies.put(in.readUTF(), copy);
            for (int buyers = in.readInt(); buyers > 0; buyers--) {
                copy.buyers.add(in.readInt());
            }
            for (int items = in.readInt(); items > 0; items--) {
                copy.items.add(in.readLong());
            }
            told.addAll(copy.items);
        }
    }
}
