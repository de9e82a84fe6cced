package dev.tillwatch.evaluate.report;

import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The results as a table: medians over seeds with the lowest and the highest, and how often ours is above the best peer. */
public final class ResultsText {

    private static final Texts TEXTS = Texts.of("evaluate");

    private ResultsText() {}

    public static List<String> write(List<Result> results) {
        List<String> lines = new ArrayList<>();
        String data = "";
        for (Unit unit : Unit.of(results)) {
            if (!unit.data().equals(data)) {
                data = unit.data();
                lines.add("");
                lines.add(Captions.data(data));
            }
            lines.add("");
            lines.add(Captions.unit(unit) + " (" + Captions.falseAlarms(unit) + ")");
            lines.add(row(
                    TEXTS.get("column.method"),
                    TEXTS.get("column.seeds"),
                    TEXTS.get("column.precision"),
                    TEXTS.get("column.recall"),
                    TEXTS.get("column.f1"),
                    TEXTS.get("column.false"),
                    TEXTS.get("column.delay")));
            unit.byMethod().forEach((method, each) -> lines.add(row(method, each)));
            kinds(unit, lines);
            Unit.Above above = unit.above();
            if (above != null) {
                lines.add("  " + TEXTS.get("above", above.seeds(), above.of()));
            }
        }
        lines.add("");
        lines.add(TEXTS.get("tuned"));
        return lines;
    }

    private static String row(String method, List<Result> each) {
        return row(
                Captions.method(method),
                Integer.toString(each.size()),
                Spread.middle(Spread.of(each, Result::precision)),
                Spread.middle(Spread.of(each, Result::recall)),
                Spread.all(Spread.of(each, Result::f1)),
                Spread.all(Spread.of(each, Result::falsePer1000)),
                Spread.middle(Spread.of(each, Result::medianDelayMinutes)));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "  %-15s %5s  %9s  %6s  %-20s  %-24s  %9s", cells)
                .stripTrailing();
    }

    private static void kinds(Unit unit, List<String> lines) {
        List<Result> ours = unit.byMethod().getOrDefault(Method.ADAPTIVE, List.of());
        Set<String> kinds = new TreeSet<>();
        ours.forEach(result -> kinds.addAll(result.recallByKind().keySet()));
        if (!kinds.isEmpty()) {
            List<String> shares = kinds.stream()
                    .map(kind -> kind + " "
                            + Spread.middle(Spread.of(
                                    ours, result -> result.recallByKind().get(kind))))
                    .toList();
            lines.add("  " + TEXTS.get("kinds", String.join(", ", shares)));
        }
    }
}
