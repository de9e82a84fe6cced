package dev.tillwatch.explain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One request in the ledger.
 *
 * @param ended null while it runs, or where the program ended before it did
 */
public record LedgerEntry(Sent sent, @Nullable Ended ended) {}
