/** Measures detectors, and other methods beside them, on shops whose anomalies are known. */
@NullMarked
package dev.tillwatch.evaluate;

import org.jspecify.annotations.NullMarked;
