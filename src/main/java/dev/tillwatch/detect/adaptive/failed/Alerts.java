package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.state.LongMap;
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
import org.jspecify.annotations.Nullable;

/** All alerts: which of them run, which stand on a transaction, and which have changed since they were shown. */
final class Alerts {

    private final Map<String, Alert> all = new LinkedHashMap<>();
    private final Map<Scope.One, Alert> customers = new HashMap<>();
    /** Running alerts of products, cities and the shop: few, and looked through at each payment. */
    private final Map<Scope.One, Alert> others = new LinkedHashMap<>();

    private final LongMap<List<Alert>> byDecline = new LongMap<>();
    private final Set<Alert> changed = new LinkedHashSet<>();
    /** Those that no longer hold, and what took their place. */
    private final Map<Alert, String> gone = new LinkedHashMap<>();

    private Map<Scope.One, Alert> runningLike(Scope.One one) {
        return one.scope() == Scope.CUSTOMER ? customers : others;
    }

    @Nullable
    Alert running(Scope.One one) {
        Map<Scope.One, Alert> running = runningLike(one);
        return running.isEmpty() ? null : running.get(one);
    }

    /** Whether nothing runs but alerts of single customers. */
    boolean onlyCustomersRun() {
        return others.isEmpty();
    }

    List<Alert> running(Scope scope) {
        List<Alert> found = new ArrayList<>();
        for (Map<Scope.One, Alert> running : List.of(customers, others)) {
            for (Alert alert : running.values()) {
                if (alert.origin().one().scope() == scope) {
                    found.add(alert);
                }
            }
        }
        return found;
    }

    /** Whether an alert of one product or city runs that the payment belongs to. */
    boolean covered(Payment payment) {
        for (Scope.One one : others.keySet()) {
            boolean part = one.scope() == Scope.PRODUCT || one.scope() == Scope.CITY;
            if (part && one.holds(payment)) {
                return true;
            }
        }
        return false;
    }

    void raise(Alert alert) {
        Alert same = all.put(alert.id(), alert);
        if (same != null) {
            changed.remove(same);
        }
        runningLike(alert.origin().one()).put(alert.origin().one(), alert);
        changed.add(alert);
        alert.declines().forEach(decline -> index(decline, alert));
    }

    private void index(Payment decline, Alert alert) {
        byDecline.getOrCreate(decline.id(), id -> new ArrayList<>(1)).add(alert);
    }

    void add(Alert alert, Payment payment) {
        alert.add(payment);
        if (payment.failed()) {
            index(payment, alert);
        }
        changed.add(alert);
    }

    void end(Alert alert) {
        alert.end();
        runningLike(alert.origin().one()).remove(alert.origin().one());
        changed.add(alert);
    }

    /** It is part of another one now. */
    void fold(Alert alert, Alert into) {
        drop(alert, into.id());
    }

    private void drop(Alert alert, String heir) {
        runningLike(alert.origin().one()).remove(alert.origin().one(), alert);
        all.remove(alert.id(), alert);
        changed.remove(alert);
        gone.put(alert, heir);
        for (Payment decline : alert.declines()) {
            List<Alert> standing = byDecline.get(decline.id());
            if (standing != null) {
                standing.remove(alert);
            }
        }
    }

    /** The transaction is no decline after all: alerts with too few left no longer hold. */
    void without(long id) {
        List<Alert> standing = byDecline.remove(id);
        if (standing == null) {
            return;
        }
        for (Alert alert : List.copyOf(standing)) {
            if (alert.without(id)) {
                changed.add(alert);
            } else {
                drop(alert, "");
            }
        }
    }

    boolean holds(Alert alert) {
        return all.get(alert.id()) == alert;
    }

    boolean holds(String id) {
        return all.containsKey(id);
    }

    /** Takes out what has changed. */
    List<Alert> changed() {
        List<Alert> taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** Takes out what no longer holds, with the id of what took its place; empty: nothing did. */
    Map<Alert, String> gone() {
        Map<Alert, String> taken = new LinkedHashMap<>(gone);
        gone.clear();
        return taken;
    }

    Iterable<Alert> all() {
        return all.values();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (Alert alert : all.values()) {
            alert.save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            Alert alert = Alert.restore(in);
            all.put(alert.id(), alert);
            alert.declines().forEach(decline -> index(decline, alert));
            if (!alert.ended()) {
                runningLike(alert.origin().one()).put(alert.origin().one(), alert);
            }
        }
    }
}
