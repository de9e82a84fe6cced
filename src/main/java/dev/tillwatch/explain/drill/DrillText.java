package dev.tillwatch.explain.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The drill's result as a table for people. */
public final class DrillText {

    private static final String LINE = "%-16s %8s %10s %8s %7s %9s %7s  %s";

    private DrillText() {}

    public static List<String> write(DrillReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                LINE,
                "class",
                "requests",
                "statements",
                "accepted",
                "effects",
                "first, ms",
                "tokens",
                "withheld by rule"));
        for (DrillClass row : report.classes()) {
            lines.add(String.format(
                            Locale.ROOT,
                            LINE,
                            row.name(),
                            row.requests(),
                            row.statements(),
                            row.accepted(),
                            row.effects(),
                            row.firstSentenceMs() == null ? "-" : row.firstSentenceMs(),
                            row.tokens(),
                            rules(row.withheldByRule()))
                    .stripTrailing());
        }
        return lines;
    }

    /** "form 3, sign 1". */
    public static String rules(Map<String, Integer> withheld) {
        return withheld.entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
    }
}
