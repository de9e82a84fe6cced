package dev.tillwatch.evaluate.figure;

import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.figure.Mark.Box;
import dev.tillwatch.evaluate.figure.Mark.Words;
import dev.tillwatch.evaluate.report.Captions;
import dev.tillwatch.evaluate.report.Spread;
import dev.tillwatch.evaluate.report.Unit;
import dev.tillwatch.i18n.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws one unit: the methods below each other, their F1 on the left, their false alarms beside it. */
final class UnitFigure {

    private static final Texts TEXTS = Texts.of("evaluate");
    private static final int WIDTH = 880;
    private static final double MARGIN = 20;
    private static final double TITLE = 30;
    private static final double ABOUT = 50;
    private static final double HEADING = 80;
    private static final double HINT = 97;
    private static final double TOP = 106;
    private static final double F1_LEFT = 165;
    private static final double F1_WIDTH = 225;
    private static final double FALSE_LEFT = 498;
    private static final double FALSE_WIDTH = 292;
    private static final int FOOT = 34;
    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double LABEL_ROOM = F1_LEFT - MARGIN - 8;
    private static final double TITLE_SIZE = 16;
    private static final double LABEL_SIZE = 13;
    private static final double TEXT_SIZE = 12;

    private final Unit unit;
    private final List<String> methods;
    private final Rows rows;

    private UnitFigure(Unit unit) {
        this.unit = unit;
        this.methods = ordered(unit);
        this.rows = new Rows(TOP, methods.size(), unit.byMethod().containsKey(Method.ADAPTIVE));
    }

    static Picture draw(Unit unit) {
        return new UnitFigure(unit).picture();
    }

    private Picture picture() {
        List<Strip> f1 = strips(Result::f1);
        List<Strip> wrong = strips(Result::falsePer1000);
        Panel left = new Panel(F1_LEFT, F1_WIDTH, rows, Scale.shares());
        Scale counts = CountScale.of(
                wrong.stream().flatMap(strip -> strip.values().stream()).toList());
        Panel right = new Panel(FALSE_LEFT, FALSE_WIDTH, rows, counts);
        String title = Captions.unit(unit);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Words(MARGIN, TITLE, "title", Clip.to(ROOM, TITLE_SIZE, title)));
        marks.add(new Words(MARGIN, ABOUT, "muted", about()));
        if (rows.apart()) {
            marks.add(new Box(MARGIN / 2, TOP, WIDTH - MARGIN, Rows.HEIGHT, "ours-ground"));
        }
        head(marks, left, TEXTS.get("figure.f1"), TEXTS.get("figure.higher"));
        String lower = counts.logarithmic() ? "figure.lower.logarithmic" : "figure.lower";
        head(marks, right, Captions.falseAlarms(unit), TEXTS.get(lower));
        for (int row = 0; row < methods.size(); row++) {
            String name = Clip.to(LABEL_ROOM, LABEL_SIZE, Captions.method(methods.get(row)));
            String style = f1.get(row).ours() ? "label ours" : "label";
            marks.add(new Words(MARGIN, rows.middle(row) + 4, style, name));
            marks.addAll(left.draw(row, f1.get(row), Numbers::share));
            marks.addAll(right.draw(row, wrong.get(row), Numbers::any));
        }
        return new Picture(WIDTH, (int) rows.bottom() + FOOT, title, marks);
    }

    private String about() {
        List<Result> all =
                unit.byMethod().values().stream().flatMap(List::stream).toList();
        long seeds = all.stream()
                .map(Result::seed)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return Clip.to(ROOM, TEXT_SIZE, TEXTS.get("figure.about", Captions.data(unit.data()), seeds));
    }

    private static void head(List<Mark> marks, Panel panel, String heading, String hint) {
        marks.add(new Words(panel.left(), HEADING, "heading", heading));
        marks.add(new Words(panel.left(), HINT, "muted", hint));
        marks.add(new Words(panel.right(), HINT, "muted end", TEXTS.get("figure.median")));
        marks.addAll(panel.grid());
    }

    private List<Strip> strips(Function<Result, @Nullable Double> figure) {
        return methods.stream()
                .map(method -> Strip.of(method, unit.byMethod().getOrDefault(method, List.of()), figure))
                .toList();
    }

    /** Adaptive first, then the highest median. */
    private static List<String> ordered(Unit unit) {
        return unit.byMethod().entrySet().stream()
                .map(method -> Strip.of(method.getKey(), method.getValue(), Result::f1))
                .sorted(Comparator.comparing(Strip::ours)
                        .thenComparingDouble(UnitFigure::median)
                        .reversed())
                .map(Strip::method)
                .toList();
    }

    private static double median(Strip strip) {
        Spread spread = strip.spread();
        return spread == null ? -1 : spread.median();
    }
}
