/** The immutable records that every other package speaks. */
@NullMarked
package dev.tillwatch.model;

import org.jspecify.annotations.NullMarked;
