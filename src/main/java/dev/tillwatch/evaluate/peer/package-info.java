/** Other methods that the detectors are measured against, tuned on the same seeds and told the same. */
@NullMarked
package dev.tillwatch.evaluate.peer;

import org.jspecify.annotations.NullMarked;
