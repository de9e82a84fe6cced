package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A burst on a time line: the sliding window in blue, the minute boundaries in orange and dashed, and how many payments
 * each calendar minute holds, so that one sees why the one rule finds it and the other may not.
 */
final class MinuteDrawing extends Drawing {

    private static final Texts TEXTS = Texts.of("detail");
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double HEIGHT = 122;
    private static final double SIDE = 14;
    private static final double WINDOW_Y = 22;
    private static final double MARK_Y = 63;
    private static final double AXIS_Y = 81;
    private static final double COUNT_Y = 112;
    private static final double LABEL_WIDTH = 48;

    private final List<Attempt> attempts;
    private final long limit;

    /**
     * @param limit as many payments a minute are allowed
     */
    MinuteDrawing(List<Attempt> attempts, long limit) {
        super(HEIGHT);
        this.attempts = List.copyOf(attempts);
        this.limit = limit;
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        Densest densest = Densest.of(attempts, WINDOW);
        if (densest == null) {
            return;
        }
        LocalDateTime first = attempts.getFirst().at();
        LocalDateTime last = attempts.getLast().at();
        Duration pad = TimeTicks.step(first, last.plusSeconds(30), 6);
        LocalDateTime from = TimeTicks.floor(first.minusSeconds(5), pad);
        LocalDateTime to = TimeTicks.ceil(last.plusSeconds(5), pad);
        TimeAxis axis = new TimeAxis(from, to, SIDE, width - SIDE);
        window(g, axis, densest);
        ticks(g, axis, width);
        boundaries(g, axis);
        for (Attempt attempt : attempts) {
            double x = axis.x(attempt.at());
            line(g, Ink.AXIS, x, MARK_Y + 6, x, AXIS_Y);
            AttemptMarks.draw(this, g, attempt.status(), x, MARK_Y);
        }
        minutes(g, axis);
    }

    private void window(GraphicsContext g, TimeAxis axis, Densest densest) {
        double left = axis.x(densest.from());
        double right = Math.max(left + 2, axis.x(densest.to()));
        g.setFill(paint(Ink.BAND));
        g.fillRect(left, WINDOW_Y, right - left, AXIS_Y - WINDOW_Y);
        line(g, Ink.WINDOW, left, WINDOW_Y, right, WINDOW_Y);
        line(g, Ink.WINDOW, left, WINDOW_Y, left, WINDOW_Y + 5);
        line(g, Ink.WINDOW, right, WINDOW_Y, right, WINDOW_Y + 5);
        long seconds = Duration.between(densest.from(), densest.to()).toSeconds();
        String words = TEXTS.get("minute.window", densest.count(), seconds);
        LocalDateTime boundary = boundaryWithin(densest.from(), densest.to());
        // The boundary's own time stands right of it, so the window's words go to its left half.
        double middle = boundary == null ? (left + right) / 2 : (left + axis.x(boundary)) / 2;
        double half = textWidth(words) / 2;
        double x = boundary == null ? middle : Math.min(middle, axis.x(boundary) - half - 6);
        text(g, Ink.TEXT, TextAlignment.CENTER, words, Math.max(x, half), WINDOW_Y - 7);
    }

    private static @Nullable LocalDateTime boundaryWithin(LocalDateTime from, LocalDateTime to) {
        LocalDateTime boundary = TimeTicks.floor(from, MINUTE).plus(MINUTE);
        return boundary.isAfter(to) ? null : boundary;
    }

    private void ticks(GraphicsContext g, TimeAxis axis, double width) {
        line(g, Ink.AXIS, SIDE, AXIS_Y, width - SIDE, AXIS_Y);
        Duration step = TimeTicks.step(axis.from(), axis.to(), (int) (width / LABEL_WIDTH));
        for (LocalDateTime tick : TimeTicks.within(axis.from(), axis.to(), step)) {
            double x = axis.x(tick);
            line(g, Ink.AXIS, x, AXIS_Y, x, AXIS_Y + 4);
            boolean boundary = tick.getSecond() == 0 && step.compareTo(MINUTE) < 0;
            text(
                    g,
                    boundary ? Ink.BOUNDARY : Ink.AXIS,
                    TextAlignment.CENTER,
                    TimeTicks.label(tick, step),
                    x,
                    AXIS_Y + 15);
        }
    }

    private void boundaries(GraphicsContext g, TimeAxis axis) {
        List<LocalDateTime> boundaries = TimeTicks.within(axis.from(), axis.to(), MINUTE);
        double free = Double.NEGATIVE_INFINITY;
        for (LocalDateTime boundary : boundaries) {
            double x = axis.x(boundary);
            if (x < axis.left() + 1 || x > axis.right() - 1) {
                continue;
            }
            dashed(g, Ink.BOUNDARY, x, 4, x, AXIS_Y);
            dashed(g, Ink.BOUNDARY, x, AXIS_Y + 19, x, COUNT_Y + 8);
            String clock = Times.clock(boundary);
            if (x > free && x + textWidth(clock) + 5 < axis.right()) {
                text(g, Ink.BOUNDARY, TextAlignment.LEFT, clock, x + 5, WINDOW_Y - 7);
                free = x + textWidth(clock) + 10;
            }
        }
    }

    private void minutes(GraphicsContext g, TimeAxis axis) {
        LocalDateTime minute = TimeTicks.floor(axis.from(), MINUTE);
        while (minute.isBefore(axis.to())) {
            LocalDateTime begin = minute;
            LocalDateTime end = minute.plus(MINUTE);
            long count = attempts.stream()
                    .filter(attempt ->
                            !attempt.at().isBefore(begin) && attempt.at().isBefore(end))
                    .count();
            double left = Math.max(axis.left(), axis.x(begin)) + 4;
            double right = Math.min(axis.right(), axis.x(end)) - 4;
            bracket(g, left, right, fitting(right - left, begin, count));
            minute = end;
        }
    }

    private void bracket(GraphicsContext g, double left, double right, String words) {
        if (right - left < 8) {
            return;
        }
        double half = words.isEmpty() ? -3 : textWidth(words) / 2;
        double middle = (left + right) / 2;
        line(g, Ink.AXIS, left, COUNT_Y - 4, left, COUNT_Y + 4);
        line(g, Ink.AXIS, right, COUNT_Y - 4, right, COUNT_Y + 4);
        line(g, Ink.AXIS, left, COUNT_Y, middle - half - 6, COUNT_Y);
        line(g, Ink.AXIS, middle + half + 6, COUNT_Y, right, COUNT_Y);
        text(g, Ink.AXIS, TextAlignment.CENTER, words, middle, COUNT_Y + 4);
    }

    /** The longest wording that fits between the ends. */
    private String fitting(double room, LocalDateTime minute, long count) {
        String key = count > limit ? "minute.over" : "minute.notOver";
        String clock = Times.minute(minute);
        for (String words : List.of(
                TEXTS.get(key, clock, count, limit), TEXTS.get(key + ".short", clock, count, limit), "" + count)) {
            if (textWidth(words) + 24 < room) {
                return words;
            }
        }
        return "";
    }

    /** About: Roboto at 10.5 px is 5.6 px a character on average. */
    private static double textWidth(String words) {
        return 5.6 * words.length();
    }
}
