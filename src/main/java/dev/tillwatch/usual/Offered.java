package dev.tillwatch.usual;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts of comparisons that a model may be told beside the row's own; those for the analyst's eyes are not among them. */
public final class Offered {

    /** What the row itself calls usual: a model would take the customer's own for it. */
    private static final Map<String, String> MISTAKEN_FOR = Map.of("usualFailedShare", "usual");

    private Offered() {}

    public static List<Fact> of(Row row, List<Comparison> comparisons) {
        List<Fact> offered = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            comparison
                    .facts()
                    .filter(fact -> fact.privacy() != Privacy.LOCAL)
                    .filter(fact -> row.fact(fact.id()).isEmpty())
                    .filter(fact -> row.fact(MISTAKEN_FOR.getOrDefault(fact.id(), fact.id()))
                            .isEmpty())
                    .forEach(offered::add);
            Basis basis = comparison.basis();
            switch (basis.what()) {
                case ORDERS -> {
                    if (comparison.id().equals("orders")) {
                        offered.add(ordersBefore(basis));
                    }
                }
                case ANOMALIES -> offered.addAll(told(comparison));
                case LATEST_ORDERS, SALES, LATEST_SALES, DAYS, HOURS -> {}
            }
        }
        return offered;
    }

    private static Fact ordersBefore(Basis basis) {
        return Fact.computed(
                "ordersBefore", new Value.Count(basis.count()), "the customer's orders before this", List.of());
    }

    /** When the last of them was, and which detector raised the most of them. */
    private static List<Fact> told(Comparison comparison) {
        Fact count = comparison.now();
        LocalDateTime last = comparison.basis().at();
        if (count == null || count.privacy() == Privacy.LOCAL || last == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.computed(count.id() + "Last", new Value.Moment(last), "the last of them", List.of()));
        comparison.basis().parts().entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(most -> facts.add(Fact.computed(
                        count.id() + "Mostly",
                        new Value.Code("detector-" + most.getKey()),
                        "the detector that raised the most of them",
                        List.of())));
        return facts;
    }
}
