package dev.tillwatch.model;

import org.jspecify.annotations.Nullable;

/** Who bought: the id, and the name where it is known. */
public record Customer(long id, @Nullable String name) {}
