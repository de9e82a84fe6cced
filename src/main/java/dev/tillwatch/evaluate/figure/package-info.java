/** Draws the results of an evaluation as SVG pictures. */
@NullMarked
package dev.tillwatch.evaluate.figure;

import org.jspecify.annotations.NullMarked;
