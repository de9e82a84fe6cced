package dev.tillwatch.ui;

import java.time.Instant;

/**
 * The shop has not answered since a moment of this workstation's clock: why, how often it was tried, and when it is
 * tried again.
 */
public record Outage(Instant since, String cause, int attempts, Instant nextTry) {}
