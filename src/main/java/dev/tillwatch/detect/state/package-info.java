/** Small pieces that detectors build their state from. */
@NullMarked
package dev.tillwatch.detect.state;

import org.jspecify.annotations.NullMarked;
