package dev.tillwatch.model;

import org.jspecify.annotations.Nullable;

/** An anomaly or observation that no longer holds, why in words of the bundle {@code detectors}, and what took its place. */
public record Withdrawal(AnomalyKey key, String reason, @Nullable AnomalyKey replacedBy) {}
