/** Many transactions of one customer in little time. */
@NullMarked
package dev.tillwatch.detect.burst;

import org.jspecify.annotations.NullMarked;
