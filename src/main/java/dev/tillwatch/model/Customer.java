package dev.tillwatch.model;

import org.jspecify.annotations.Nullable;

/** Who bought: the id, and the name and the city where they are known. */
public record Customer(long id, @Nullable String name, @Nullable String city) {

    /** A customer of an unknown city. */
    public Customer(long id, @Nullable String name) {
        this(id, name, null);
    }
}
