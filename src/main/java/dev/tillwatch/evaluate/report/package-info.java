/** Writes the results of an evaluation, as a table or as JSON, and reads that JSON back. */
@NullMarked
package dev.tillwatch.evaluate.report;

import org.jspecify.annotations.NullMarked;
