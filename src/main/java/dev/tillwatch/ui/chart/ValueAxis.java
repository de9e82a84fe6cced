package dev.tillwatch.ui.chart;

import dev.tillwatch.format.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The scale of values: from low to high, with ticks in steps of 1, 2 or 5; {@code signed} puts + before gains. */
public record ValueAxis(double low, double high, List<Double> ticks, boolean signed) {

    private static final int MOST_TICKS = 4;
    /** How far the scale may run past the last tick, so that marks are not cut. */
    private static final double PAST_LAST_TICK = 0.1;

    public ValueAxis {
        ticks = List.copyOf(ticks);
    }

    /** Whole steps around the values; a range of nothing becomes one step. */
    public static ValueAxis over(double min, double max, boolean signed) {
        double low = Double.isFinite(min) ? min : 0;
        double high = Double.isFinite(max) && max > low ? max : low + 1;
        double step = step((high - low) / MOST_TICKS);
        double first = Math.floor(low / step) * step;
        // A value just past a tick stays within the room past it, and costs no further tick.
        double room = step * PAST_LAST_TICK * MOST_TICKS / 2;
        double last = Math.max(first + step, Math.ceil((high - room) / step) * step);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; first + i * step <= last + step / 2; i++) {
            ticks.add(first + i * step);
        }
        double past = Math.max(high, last + (last - first) * PAST_LAST_TICK / 2);
        return new ValueAxis(first, past, ticks, signed);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below {@code atLeast}. */
    static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (int times : new int[] {1, 2, 5}) {
            if (times * power >= atLeast * (1 - 1e-9)) {
                return times * power;
            }
        }
        return 10 * power;
    }

    String label(double tick) {
        BigDecimal exact = new BigDecimal(tick).setScale(2, RoundingMode.HALF_UP);
        String text = Numbers.decimal(exact);
        return signed && exact.signum() > 0 ? "+" + text : text;
    }
}
