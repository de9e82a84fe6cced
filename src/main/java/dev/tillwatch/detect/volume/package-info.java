/** Days with fewer orders than the average day. */
@NullMarked
package dev.tillwatch.detect.volume;

import org.jspecify.annotations.NullMarked;
