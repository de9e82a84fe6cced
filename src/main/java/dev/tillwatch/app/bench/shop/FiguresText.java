package dev.tillwatch.app.bench.shop;

import dev.tillwatch.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures in plain lines: each with its goal, how many times its baseline it is, met or missed. */
public final class FiguresText {

    private static final Texts TEXTS = Texts.of("bench");
    private static final double WHOLE_FROM = 1000;

    private FiguresText() {}

    public static List<String> lines(Figures figures) {
        List<String> lines = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            lines.add(line(figures, measure));
        }
        return lines;
    }

    /** One figure as soon as it is there, without a goal. */
    public static String line(Measure measure, double value) {
        return TEXTS.get("figure.line", name(measure), TEXTS.get("unit." + measure.unit(), number(value)));
    }

    private static String line(Figures figures, Measure measure) {
        StringBuilder line = new StringBuilder(figures.of(measure)
                .map(value -> line(measure, value))
                .orElseGet(() -> TEXTS.get(
                        "figure.missing",
                        name(measure),
                        figures.reason(measure).orElse(TEXTS.get("figure.noReason")))));
        measure.goal().ifPresent(goal -> line.append(limit("figure.goal", figures, measure, goal)));
        measure.reach().ifPresent(reach -> line.append(limit("figure.reach", figures, measure, reach)));
        measure.baseline().ifPresent(baseline -> figures.ratio(measure, baseline)
                .ifPresent(ratio -> line.append(TEXTS.get("figure.ratio", number(ratio), name(baseline)))));
        if (measure.isPoll()) {
            figures.ratio(Measure.FORERUNNER, measure)
                    .ifPresent(ratio -> line.append(TEXTS.get("figure.forerunner", number(ratio))));
        }
        figures.remark(measure).ifPresent(remark -> line.append(TEXTS.get("figure.remark", remark)));
        return line.toString();
    }

    private static String limit(String key, Figures figures, Measure measure, Goal goal) {
        return goal.limitIn(figures)
                .map(limit -> TEXTS.get(key, TEXTS.get("unit." + measure.unit(), number(limit)))
                        + figures.meets(measure, goal)
                                .map(met -> TEXTS.get(met ? "figure.met" : "figure.missed"))
                                .orElse(""))
                .orElse("");
    }

    private static String name(Measure measure) {
        return TEXTS.get("figure." + measure.key());
    }

    private static String number(double value) {
        return value >= WHOLE_FROM
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
