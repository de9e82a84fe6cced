package dev.tillwatch.evaluate.peer;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Judges each declined payment by the declines and the payments of the last 30 minutes in each of four scopes. */
final class FailedPeer extends Peer {

    private static final Duration WINDOW = Duration.ofMinutes(30);

    private record Counts(Recent payments, Recent declines) {

        Counts() {
            this(new Recent(WINDOW), new Recent(WINDOW));
        }
    }

    private final Map<Scope, Double> limits;
    private final Map<Scope, Strength> strengths = new EnumMap<>(Scope.class);
    private final Map<Scope, Map<String, Counts>> counts = new EnumMap<>(Scope.class);

    /** With one limit a scope; a scope without one is not judged. */
    FailedPeer(Map<Scope, Double> limits, Function<Scope, Strength> create) {
        this.limits = new EnumMap<>(limits);
        for (Scope scope : limits.keySet()) {
            strengths.put(scope, create.apply(scope));
            counts.put(scope, new HashMap<>());
        }
    }

    @Override
    void see(Transaction sale, LocalDateTime at, List<Anomaly> found) {
        see(Scope.CUSTOMER, Long.toString(sale.customer().id()), sale, at, found);
        for (String product :
                sale.items().stream().map(LineItem::productId).distinct().toList()) {
            see(Scope.PRODUCT, product, sale, at, found);
        }
        String city = sale.customer().city();
        if (city != null) {
            see(Scope.CITY, city, sale, at, found);
        }
        see(Scope.SHOP, "", sale, at, found);
    }

    private void see(Scope scope, String subject, Transaction sale, LocalDateTime at, List<Anomaly> found) {
        Map<String, Counts> ofScope = counts.get(scope);
        Strength strength = strengths.get(scope);
        Double limit = limits.get(scope);
        if (ofScope == null || strength == null || limit == null) {
            return;
        }
        Counts known = ofScope.computeIfAbsent(subject, id -> new Counts());
        known.payments().add(at);
        if (sale.status() == Status.FAILED) {
            known.declines().add(at);
            float declines = known.declines().within(WINDOW, at);
            float payments = known.payments().within(WINDOW, at);
            double judged = strength.judge(declines, payments);
            if (judged > limit) {
                found.add(PeerRows.failed(scope, subject, sale, at, PeerRows.score(judged, limit)));
            }
        }
    }
}
