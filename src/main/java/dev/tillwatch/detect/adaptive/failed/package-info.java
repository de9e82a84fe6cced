/** Declined payments that come too often: at one customer, for one product, from one city, or in the whole shop. */
@NullMarked
package dev.tillwatch.detect.adaptive.failed;

import org.jspecify.annotations.NullMarked;
