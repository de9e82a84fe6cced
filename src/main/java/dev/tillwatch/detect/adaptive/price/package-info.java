/** Prices that nobody else pays, totals that do not add up, quantities out of all proportion. */
@NullMarked
package dev.tillwatch.detect.adaptive.price;

import org.jspecify.annotations.NullMarked;
