/** A small chart of our own: series with an expected band, marks and hatches, drawn on a canvas. */
@NullMarked
package dev.tillwatch.ui.chart;

import org.jspecify.annotations.NullMarked;
