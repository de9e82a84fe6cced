package dev.tillwatch.ui.detail;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The attempts of a cluster on a time line. */
final class AttemptsDrawing extends Drawing {

    private static final double HEIGHT = 58;
    private static final double MARK_Y = 14;
    private static final double AXIS_Y = 32;
    private static final double SIDE = 20;
    private static final double LABEL_WIDTH = 60;

    private final List<Attempt> attempts;

    AttemptsDrawing(List<Attempt> attempts) {
        super(HEIGHT);
        this.attempts = List.copyOf(attempts);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        if (attempts.isEmpty()) {
            return;
        }
        LocalDateTime first = attempts.getFirst().at();
        LocalDateTime last = attempts.getLast().at();
        int labels = (int) Math.max(2, (width - 2 * SIDE) / LABEL_WIDTH);
        Duration step = TimeTicks.step(first, last.plusSeconds(1), labels - 2);
        LocalDateTime from = TimeTicks.floor(first.minus(step.dividedBy(2)), step.dividedBy(2));
        LocalDateTime to = TimeTicks.ceil(last.plus(step.dividedBy(2)), step.dividedBy(2));
        TimeAxis axis = new TimeAxis(from, to, SIDE, width - SIDE);
        line(g, Ink.AXIS, SIDE, AXIS_Y, width - SIDE, AXIS_Y);
        for (LocalDateTime tick : TimeTicks.within(from, to, step)) {
            double x = axis.x(tick);
            line(g, Ink.AXIS, x, AXIS_Y, x, AXIS_Y + 4);
            text(g, Ink.AXIS, TextAlignment.CENTER, TimeTicks.label(tick, step), x, AXIS_Y + 16);
        }
        for (Attempt attempt : attempts) {
            double x = axis.x(attempt.at());
            line(g, Ink.AXIS, x, MARK_Y + 6, x, AXIS_Y);
            AttemptMarks.draw(this, g, attempt.status(), x, MARK_Y);
        }
    }
}
