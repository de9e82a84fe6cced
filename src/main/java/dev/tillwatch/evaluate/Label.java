package dev.tillwatch.evaluate;

import org.jspecify.annotations.Nullable;

/** What stands before the figures of a {@link Result}: which method, on which data. */
public record Label(String method, String data, @Nullable Long seed) {}
