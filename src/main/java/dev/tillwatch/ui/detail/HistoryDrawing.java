package dev.tillwatch.ui.detail;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** A customer's orders of the last 30 days on one strip. */
final class HistoryDrawing extends Drawing {

    private static final double HEIGHT = 40;
    private static final double MARK_Y = 9;
    private static final double AXIS_Y = 19;
    private static final double SIDE = 10;
    private static final double LABEL_HALF = 16;
    private static final int LABELS = 6;

    private final List<Attempt> orders;
    private final LocalDateTime until;

    HistoryDrawing(List<Attempt> orders, LocalDateTime until) {
        super(HEIGHT);
        this.orders = List.copyOf(orders);
        this.until = until;
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        TimeAxis axis = new TimeAxis(until.minusDays(ProductSale.DAYS), until, SIDE, width - SIDE);
        line(g, Ink.AXIS, SIDE, AXIS_Y, width - SIDE, AXIS_Y);
        Duration step = TimeTicks.step(axis.from(), axis.to(), LABELS);
        for (LocalDateTime tick : TimeTicks.within(axis.from(), axis.to(), step)) {
            double x = axis.x(tick);
            line(g, Ink.AXIS, x, AXIS_Y, x, AXIS_Y + 4);
            double labelX = Math.clamp(x, LABEL_HALF, width - LABEL_HALF);
            text(g, Ink.AXIS, TextAlignment.CENTER, TimeTicks.label(tick, step), labelX, AXIS_Y + 15);
        }
        for (Attempt order : orders) {
            if (!order.at().isBefore(axis.from())) {
                AttemptMarks.draw(this, g, order.status(), axis.x(order.at()), MARK_Y);
            }
        }
    }
}
