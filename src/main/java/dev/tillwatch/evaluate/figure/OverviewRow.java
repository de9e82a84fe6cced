package dev.tillwatch.evaluate.figure;

import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.report.Captions;
import dev.tillwatch.evaluate.report.Spread;
import dev.tillwatch.evaluate.report.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the overview says of one unit, by F1.
 *
 * @param ours null where the adaptive method has no F1
 * @param others the best first; those without an F1 are left out
 */
record OverviewRow(String label, @Nullable Spread ours, List<Other> others, Unit.@Nullable Above above) {

    /** Another method's median. */
    record Other(String name, double median) {}

    OverviewRow {
        others = List.copyOf(others);
    }

    static OverviewRow of(Unit unit) {
        List<Other> others = new ArrayList<>();
        unit.byMethod().forEach((method, each) -> {
            Spread spread = Strip.of(method, each, Result::f1).spread();
            if (spread != null && !method.equals(Method.ADAPTIVE)) {
                others.add(new Other(Captions.method(method), spread.median()));
            }
        });
        others.sort(Comparator.comparingDouble(Other::median).reversed());
        Strip ours = Strip.of(Method.ADAPTIVE, unit.byMethod().getOrDefault(Method.ADAPTIVE, List.of()), Result::f1);
        return new OverviewRow(Captions.row(unit), ours.spread(), others, unit.above());
    }
}
