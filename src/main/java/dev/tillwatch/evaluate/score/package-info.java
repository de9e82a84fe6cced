/** Counts what was found, missed and raised for nothing, one class a unit. */
@NullMarked
package dev.tillwatch.evaluate.score;

import org.jspecify.annotations.NullMarked;
