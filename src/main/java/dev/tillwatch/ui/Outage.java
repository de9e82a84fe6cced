package dev.tillwatch.ui;

import java.time.Instant;

/**
 * Polls have failed since a moment of this workstation's clock: why, whether no server answers, how often it was tried,
 * and when it is tried again.
 */
public record Outage(Instant since, String cause, boolean away, int attempts, Instant nextTry) {}
