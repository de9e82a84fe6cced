package dev.tillwatch.evaluate.figure;

import dev.tillwatch.evaluate.figure.Mark.Box;
import dev.tillwatch.evaluate.figure.Mark.Dot;
import dev.tillwatch.evaluate.figure.Mark.Line;
import dev.tillwatch.evaluate.figure.Mark.Words;
import dev.tillwatch.evaluate.report.Captions;
import dev.tillwatch.evaluate.report.Spread;
import dev.tillwatch.evaluate.report.Unit;
import dev.tillwatch.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws all units below each other: the medians of F1, the best other method by name, and how often adaptive is above it. */
final class Overview {

    private static final Texts TEXTS = Texts.of("evaluate");
    private static final int WIDTH = 880;
    private static final double MARGIN = 20;
    private static final double TITLE = 30;
    private static final double ABOUT = 50;
    private static final double KEY = 72;
    private static final double HEADINGS = 104;
    private static final double TOP = 114;
    private static final double LEFT = 265;
    private static final double STRIP = 250;
    private static final double OURS = 580;
    private static final double BEST = 604;
    private static final double RIGHT = 860;
    private static final double STEP = 28;
    private static final double RADIUS = 5;
    private static final double SMALL = 4;
    private static final double THIN = 2;
    private static final double THICK = 18;
    private static final double TEXT_DROP = 4;
    private static final double KEY_STEP = 110;
    private static final double KEY_GAP = 12;
    private static final int FOOT = 34;
    private static final double ROW_ROOM = LEFT - MARGIN - RADIUS;
    private static final double DATA_ROOM = RIGHT - MARGIN;
    private static final double BEST_ROOM = 125;
    private static final double TEXT_SIZE = 13;

    private final List<Mark> marks = new ArrayList<>();
    private double next = TOP;

    private Overview() {}

    static Picture draw(List<Unit> units) {
        return new Overview().picture(units);
    }

    private Picture picture(List<Unit> units) {
        String title = TEXTS.get("overview.title");
        long data = units.stream().map(Unit::data).distinct().count();
        double bottom = TOP + STEP * (units.size() + data);
        for (Scale.Tick tick : Scale.shares().ticks()) {
            words(LEFT + tick.place() * STRIP, bottom + RADIUS + KEY_GAP, "muted middle", tick.label());
        }
        words(MARGIN, TITLE, "title", title);
        words(MARGIN, ABOUT, "muted", TEXTS.get("overview.about"));
        key(0, "dot ours", RADIUS, "overview.adaptive");
        key(1, "dot best", RADIUS, "overview.best");
        key(2, "dot", SMALL, "overview.rest");
        words(OURS, HEADINGS, "muted end", TEXTS.get("overview.adaptive"));
        words(BEST, HEADINGS, "muted", TEXTS.get("overview.best"));
        words(RIGHT, HEADINGS, "muted end", TEXTS.get("overview.above"));
        String before = "";
        for (Unit unit : units) {
            if (next == TOP || !unit.data().equals(before)) {
                before = unit.data();
                words(MARGIN, line() + TEXT_DROP, "heading", Clip.to(DATA_ROOM, TEXT_SIZE, Captions.data(before)));
            }
            row(OverviewRow.of(unit), line());
        }
        return new Picture(WIDTH, (int) bottom + FOOT, title, marks);
    }

    /** The middle of the next line. */
    private double line() {
        next += STEP;
        return next - STEP / 2;
    }

    private void grid(double y) {
        for (Scale.Tick tick : Scale.shares().ticks()) {
            double x = LEFT + tick.place() * STRIP;
            marks.add(new Line(x, y - STEP / 2, x, y + STEP / 2, "grid"));
        }
    }

    private void key(int place, String style, double radius, String text) {
        double x = MARGIN + RADIUS + place * KEY_STEP;
        marks.add(new Dot(x, KEY, radius, style, TEXTS.get(text)));
        words(x + KEY_GAP, KEY + TEXT_DROP, "label", TEXTS.get(text));
    }

    private void row(OverviewRow row, double y) {
        words(MARGIN, y + TEXT_DROP, "label", Clip.to(ROW_ROOM, TEXT_SIZE, row.label()));
        grid(y);
        range(row.ours(), y);
        others(row.others(), y);
        ours(row.ours(), y);
        if (row.above() != null) {
            String above = TEXTS.get(
                    "overview.above.seeds", row.above().seeds(), row.above().of());
            words(RIGHT, y + TEXT_DROP, "end", above);
        }
    }

    private void others(List<OverviewRow.Other> others, double y) {
        for (OverviewRow.Other other : others.reversed()) {
            boolean best = other.equals(others.getFirst());
            String name = TEXTS.get("figure.dot.run", other.name(), Numbers.share(other.median()));
            dot(other.median(), y, best ? "dot best" : "dot", name);
        }
        String best = others.isEmpty()
                ? "-"
                : Numbers.share(others.getFirst().median()) + " "
                        + Clip.to(BEST_ROOM, TEXT_SIZE, others.getFirst().name());
        words(BEST, y + TEXT_DROP, "label", best);
    }

    private void range(@Nullable Spread ours, double y) {
        if (ours != null) {
            double width = Math.max(THIN, (ours.highest() - ours.lowest()) * STRIP);
            marks.add(new Box(LEFT + ours.lowest() * STRIP, y - THICK / 2, width, THICK, "range"));
        }
    }

    private void ours(@Nullable Spread ours, double y) {
        words(OURS, y + TEXT_DROP, "end ours", ours == null ? "-" : Numbers.share(ours.median()));
        if (ours != null) {
            dot(ours.median(), y, "dot ours", TEXTS.get("overview.adaptive"));
        }
    }

    private void dot(double f1, double y, String style, String name) {
        marks.add(new Dot(LEFT + f1 * STRIP, y, style.equals("dot") ? SMALL : RADIUS, style, name));
    }

    private void words(double x, double y, String style, String text) {
        marks.add(new Words(x, y, style, text));
    }
}
