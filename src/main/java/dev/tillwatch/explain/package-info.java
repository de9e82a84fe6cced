/** Puts an anomaly into words, from its facts alone; the only user of langchain4j. */
@NullMarked
package dev.tillwatch.explain;

import org.jspecify.annotations.NullMarked;
