/** Reads what a sentence claims about the figures in it, and compares that with their facts. */
@NullMarked
package dev.tillwatch.explain.claim;

import org.jspecify.annotations.NullMarked;
