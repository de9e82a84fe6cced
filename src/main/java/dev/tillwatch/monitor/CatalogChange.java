package dev.tillwatch.monitor;

import dev.tillwatch.model.CatalogEntry;
import org.jspecify.annotations.Nullable;

/** A product that is new ({@code before} null), revised, or gone ({@code after} null) in the catalog. */
public record CatalogChange(String productId, @Nullable CatalogEntry before, @Nullable CatalogEntry after) {}
