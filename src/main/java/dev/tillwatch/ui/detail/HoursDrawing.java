package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Money;
import dev.tillwatch.model.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The orders of each hour of a day as bars, over the usual range where it is known; hours below it stand out. */
final class HoursDrawing extends Drawing {

    private static final double HEIGHT = 116;
    private static final double TOP = 8;
    private static final double BELOW = 20;
    private static final int HOURS = 24;
    private static final int LABEL_EVERY = 3;

    private final List<Reading> hours;

    HoursDrawing(List<Reading> hours, LocalDate day) {
        super(HEIGHT);
        this.hours = hours.stream()
                .filter(hour -> hour.at().toLocalDate().equals(day))
                .toList();
    }

    boolean nothing() {
        return hours.isEmpty();
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        double most = 1;
        for (Reading hour : hours) {
            most = Math.max(most, finite(hour.observed()));
            most = Math.max(most, finite(hour.expectedHigh()));
        }
        ValueAxis values = ValueAxis.upTo(most, TOP, height - BELOW);
        for (BigDecimal tick : values.ticks()) {
            double y = values.y(tick.doubleValue());
            line(g, Ink.GRID, LEFT, y, width - RIGHT, y);
            text(g, Ink.AXIS, TextAlignment.RIGHT, Money.whole(tick), LEFT - 8, y + 4);
        }
        double slot = (width - LEFT - RIGHT) / HOURS;
        for (Reading hour : hours) {
            draw(g, values, hour, LEFT + hour.at().getHour() * slot, slot);
        }
        for (int hour = 0; hour < HOURS; hour += LABEL_EVERY) {
            double x = LEFT + hour * slot;
            line(g, Ink.AXIS, x, height - BELOW, x, height - BELOW + 3);
            text(g, Ink.AXIS, TextAlignment.CENTER, "%02d:00".formatted(hour), x, height - BELOW + 15);
        }
    }

    private void draw(GraphicsContext g, ValueAxis values, Reading hour, double x, double slot) {
        boolean known = Double.isFinite(hour.expectedLow()) && Double.isFinite(hour.expectedHigh());
        if (known) {
            g.setFill(paint(Ink.BAND));
            double top = values.y(hour.expectedHigh());
            g.fillRect(x, top, slot, values.y(hour.expectedLow()) - top);
        }
        if (Double.isFinite(hour.observed())) {
            boolean below = known && hour.complete() && hour.observed() < hour.expectedLow();
            g.setFill(paint(below ? Ink.CRITICAL : Ink.BAR));
            double top = values.y(hour.observed());
            g.fillRect(x + slot / 4, top, slot / 2, values.y(0) - top);
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
