package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An order before it has an id.
 *
 * @param declined its payment fails in the end
 * @param plant the number of the planted anomaly that it belongs to, or {@link #NO_PLANT}
 */
public record Draft(LocalDateTime at, Buyer buyer, List<Line> lines, BigDecimal total, boolean declined, int plant) {

    public static final int NO_PLANT = -1;

    public Draft {
        lines = List.copyOf(lines);
    }

    /** An ordinary order that is paid. */
    static Draft of(LocalDateTime at, Buyer buyer, List<Line> lines) {
        return new Draft(at, buyer, lines, Line.sum(lines), false, NO_PLANT);
    }

    Draft at(LocalDateTime time) {
        return new Draft(time, buyer, lines, total, declined, plant);
    }

    Draft declinedIn(int plantNumber) {
        return new Draft(at, buyer, lines, total, true, plantNumber);
    }

    Draft planted(int plantNumber) {
        return new Draft(at, buyer, lines, total, declined, plantNumber);
    }

    Draft withTotal(BigDecimal amount) {
        return new Draft(at, buyer, lines, amount, declined, plant);
    }
}
