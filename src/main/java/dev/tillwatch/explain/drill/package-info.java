/** Tries a model: one small request, or the drill with hostile names and ordinary anomalies. */
@NullMarked
package dev.tillwatch.explain.drill;

import org.jspecify.annotations.NullMarked;
