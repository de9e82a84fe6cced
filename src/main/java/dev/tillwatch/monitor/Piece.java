package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.util.List;

/**
 * The first transactions of a range, as many as were asked for or fewer.
 *
 * @param last whether the range holds none behind them, as of when they were read
 */
public record Piece(List<Transaction> rows, boolean last) {

    public Piece {
        rows = List.copyOf(rows);
    }
}
