package dev.tillwatch.explain.drill;

import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.Journal;
import dev.tillwatch.explain.ledger.Sent;
import dev.tillwatch.explain.llm.EndpointStatus;
import dev.tillwatch.explain.llm.EndpointStatus.Outcome;
import dev.tillwatch.explain.llm.LlmExplainer;
import dev.tillwatch.explain.llm.Means;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Customer;
import dev.tillwatch.settings.ModelEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Proves an endpoint with one real small request about a made-up sale, and says what the model can and cannot do. */
public final class Trial {

    private static final double MILLIS = 1000;

    private final Means means;
    private final Texts texts = Texts.of("explain");

    public Trial(Means means) {
        this.means = means;
    }

    /** Blocks until the model has answered. */
    public EndpointStatus run(ModelEndpoint endpoint) throws InterruptedException {
        Ends ends = new Ends();
        Anomaly row = DrillRows.price(900_001, new Customer(70_000_001, "Tria Testperson"), "Desk lamp", "450", "1900");
        Asked asked = Asked.about(
                row,
                new LlmExplainer(
                        endpoint,
                        () -> DrillRows.DAY,
                        means.fresh(means.journal().and(ends)),
                        "check"));
        List<Ended> all = ends.all;
        boolean stands = !asked.statements().isEmpty();
        if (asked.silent()) {
            return new EndpointStatus(Outcome.FAILED, texts.get("trial.silent"), asked.failure());
        }
        String line = String.join(", ", texts.get("trial.streams"), contract(all), usage(all), time(all));
        return stands
                ? new EndpointStatus(Outcome.PASSED, line, "")
                : new EndpointStatus(Outcome.WARNING, line, texts.get("trial.unable", endpoint.model()));
    }

    private String contract(List<Ended> all) {
        int accepted = all.stream().mapToInt(Ended::accepted).sum();
        int withheld = all.stream().mapToInt(Ended::withheldInAll).sum();
        String key = accepted == 0 ? "trial.contract.no" : "trial.contract";
        return texts.get(key, accepted, accepted + withheld);
    }

    private String usage(List<Ended> all) {
        long tokens = all.stream().mapToLong(end -> end.tokens().total()).sum();
        boolean reported = all.stream().allMatch(end -> end.tokens().reported());
        return texts.get(reported ? "trial.usage" : "trial.usage.no", Long.toString(tokens));
    }

    private String time(List<Ended> all) {
        return all.stream()
                .map(Ended::firstStatement)
                .filter(first -> first != null)
                .findFirst()
                .map(first -> texts.get("trial.first", seconds(first)))
                .orElseGet(() -> texts.get("trial.first.no"));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / MILLIS);
    }

    /** How its requests ended. */
    private static final class Ends implements Journal {

        private final List<Ended> all = new CopyOnWriteArrayList<>();

        @Override
        public void sent(Sent request) {}

        @Override
        public void ended(String id, Ended end) {
            all.add(end);
        }
    }
}
