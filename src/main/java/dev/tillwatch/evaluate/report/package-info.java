/** Writes the results of an evaluation, as a table or as JSON. */
@NullMarked
package dev.tillwatch.evaluate.report;

import org.jspecify.annotations.NullMarked;
