/** More orders of one customer in little time than its own pace explains. */
@NullMarked
package dev.tillwatch.detect.adaptive.burst;

import org.jspecify.annotations.NullMarked;
