/** What the adaptive detectors share: one score that explains itself, and events in the order of time. */
@NullMarked
package dev.tillwatch.detect.adaptive;

import org.jspecify.annotations.NullMarked;
