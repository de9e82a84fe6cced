/** Reads what is new in the shop, misses nothing, and shows it to every detector. */
@NullMarked
package dev.tillwatch.monitor;

import org.jspecify.annotations.NullMarked;
