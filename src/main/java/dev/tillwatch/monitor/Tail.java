package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.util.List;

/**
 * The end of the transactions table, ascending, and with it single transactions that were asked for.
 *
 * @param cutOff whether there are more at the end than were given
 */
public record Tail(List<Transaction> rows, boolean cutOff, List<Transaction> asked) {}
