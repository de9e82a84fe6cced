package dev.tillwatch.evaluate.figure;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Where a value lies along a panel, as a part of its width, and which lines help to read it.
 *
 * @param logarithmic whether equal steps multiply
 */
record Scale(boolean logarithmic, List<Tick> ticks, DoubleUnaryOperator place) {

    private static final int FIFTHS = 5;

    /** A line of the grid. */
    record Tick(double place, String label) {}

    Scale {
        ticks = List.copyOf(ticks);
    }

    /** From 0 to 1, as F1 has it. */
    static Scale shares() {
        List<Tick> ticks = IntStream.rangeClosed(0, FIFTHS)
                .mapToObj(i -> new Tick((double) i / FIFTHS, Numbers.tick((double) i / FIFTHS)))
                .toList();
        return new Scale(false, ticks, DoubleUnaryOperator.identity());
    }

    double of(double value) {
        return place.applyAsDouble(value);
    }
}
