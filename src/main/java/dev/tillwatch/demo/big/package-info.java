/** A generated big shop on a real MySQL, and the plain statements that the benchmark compares the feed with. */
@NullMarked
package dev.tillwatch.demo.big;

import org.jspecify.annotations.NullMarked;
