package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Deadlines;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Withdrawal;
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
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Keeps every customer's bursts: merges those close together, shows those that are no habit, takes back the others. */
final class BurstBook {

    /** Orders that end at an index, and why they are too many. */
    record Found(Orders orders, int end, Verdict verdict) {

        long last() {
            return orders.time(end);
        }

        /** The smallest id that none of these bursts is known by. */
        long anchor(List<Burst> taken) {
            long smallest = Long.MAX_VALUE;
            for (int i = orders.from(verdict.start()); i <= end; i++) {
                long id = orders.id(i);
                if (id < smallest && taken.stream().noneMatch(burst -> burst.anchor() == id)) {
                    smallest = id;
                }
            }
            return smallest;
        }
    }

    private final BurstThresholds thresholds;
    private final BurstRows rows;
    private final Habits habits;
    private final LongMap<List<Burst>> byCustomer = new LongMap<>();
    private final Set<Burst> touched = new LinkedHashSet<>();
    /** Those that are no more, each with the one that took it over. */
    private final Map<Burst, @Nullable Burst> ended = new LinkedHashMap<>();

    private final Deadlines<Long> closing = new Deadlines<>();

    BurstBook(BurstThresholds thresholds, BurstRows rows) {
        this.thresholds = thresholds;
        this.rows = rows;
        this.habits = new Habits(thresholds.habit());
    }

    /** A customer's name may have become known. */
    void see(Customer customer) {
        for (Burst burst : of(customer.id())) {
            if (burst.see(customer)) {
                touched.add(burst);
            }
        }
    }

    /** An order inside a burst belongs to it, whatever its own window says. */
    void join(long customer, Orders orders, int index) {
        for (Burst burst : of(customer)) {
            if (burst.covers(orders.time(index))) {
                burst.orders().take(orders, index);
                touched.add(burst);
            }
        }
    }

    void describe(long customer, long moment, Transaction order) {
        for (Burst burst : of(customer)) {
            int index = burst.orders().find(moment, order.id());
            if (index >= 0 && burst.orders().differs(index, order)) {
                burst.orders().describe(index, order);
                judge(burst);
            }
        }
    }

    void remove(long customer, long moment, long id) {
        for (Burst burst : List.copyOf(of(customer))) {
            int index = burst.orders().find(moment, id);
            if (index >= 0) {
                burst.orders().remove(index);
                judge(burst);
            }
        }
    }

    private void judge(Burst burst) {
        burst.judge(thresholds);
        if (burst.worst() == null) {
            end(burst, null);
        } else {
            touched.add(burst);
        }
    }

    /** Too many orders: a burst, or more of one. */
    void found(long customer, Found found, LongFunction<Burst> create) {
        long from = found.verdict().start();
        long to = found.last();
        Burst burst = null;
        for (Burst each : List.copyOf(of(customer))) {
            if (!each.near(from, to, thresholds.merging())) {
                continue;
            }
            if (burst == null) {
                burst = each;
            } else {
                burst.absorb(each);
                end(each, burst);
            }
            from = Math.min(from, each.start());
            to = Math.max(to, each.end());
        }
        if (burst == null) {
            burst = create.apply(found.anchor(of(customer)));
            byCustomer.getOrCreate(customer, id -> new ArrayList<>(1)).add(burst);
        }
        burst.grow(found.orders(), from, to, found.verdict());
        long day = Math.floorDiv(burst.start(), Micros.DAY);
        burst.habit(habits.holds(customer, day, burst.orders().size()));
        habits.note(customer, day, burst.orders().size());
        touched.add(burst);
    }

    private void end(Burst burst, @Nullable Burst heir) {
        List<Burst> bursts = byCustomer.get(burst.customer().id());
        if (bursts != null && bursts.remove(burst) && bursts.isEmpty()) {
            byCustomer.remove(burst.customer().id());
        }
        touched.remove(burst);
        ended.put(burst, heir);
    }

    private List<Burst> of(long customer) {
        List<Burst> bursts = byCustomer.isEmpty() ? null : byCustomer.get(customer);
        return bursts == null ? List.of() : bursts;
    }

    void drain(Clock clock, Findings findings) {
        closing.due(clock).forEach(customer -> touched.addAll(of(customer)));
        Map<String, Burst> live = new HashMap<>();
        touched.forEach(burst -> live.put(burst.id(), burst));
        ended.forEach((burst, heir) -> {
            Burst again = live.get(burst.id());
            if (again != null) {
                // It ended and came back within the batch: to whoever looks it is the same one.
                again.shown(again.isShown() || burst.isShown());
            } else if (burst.isShown()) {
                boolean replaced = heir != null && !heir.isHabit() && !ended.containsKey(heir);
                findings.add(new Withdrawal(
                        BurstRows.key(burst.id()),
                        replaced ? "merged" : "corrected",
                        replaced && heir != null ? BurstRows.key(heir.id()) : null));
            }
        });
        ended.clear();
        touched.forEach(burst -> show(burst, clock, findings));
        touched.clear();
    }

    private void show(Burst burst, Clock clock, Findings findings) {
        Verdict worst = burst.worst();
        if (worst != null && !burst.isHabit()) {
            long closes = burst.end() + thresholds.merging();
            burst.shown(true);
            findings.add(rows.anomaly(burst, worst, clock.passed(closes)));
            closing.add(closes, burst.customer().id(), clock);
        } else if (burst.isShown()) {
            burst.shown(false);
            findings.withdraw(BurstRows.key(burst.id()), "habit");
        }
    }

    void save(DataOutput out) throws IOException {
        habits.save(out);
        out.writeInt(byCustomer.size());
        byCustomer.<IOException>forEach((customer, bursts) -> {
            out.writeLong(customer);
            out.writeInt(bursts.size());
            for (Burst burst : bursts) {
                burst.save(out);
            }
        });
    }

    void restore(DataInput in, Clock clock) throws IOException {
        habits.restore(in);
        for (int left = in.readInt(); left > 0; left--) {
            long customer = in.readLong();
            List<Burst> bursts = new ArrayList<>(1);
            for (int count = in.readInt(); count > 0; count--) {
                Burst burst = Burst.restore(in);
                bursts.add(burst);
                closing.add(burst.end() + thresholds.merging(), customer, clock);
            }
            byCustomer.put(customer, bursts);
        }
    }
}
