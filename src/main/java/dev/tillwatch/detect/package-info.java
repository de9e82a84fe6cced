/** Decides what is unusual: no I/O, no clock, no toolkit. */
@NullMarked
package dev.tillwatch.detect;

import org.jspecify.annotations.NullMarked;
