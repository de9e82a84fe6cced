/** A seeded shop whose planted anomalies are labelled. */
@NullMarked
package dev.tillwatch.simulate;

import org.jspecify.annotations.NullMarked;
