/** The in-process H2 shop that the simulator fills. */
@NullMarked
package dev.tillwatch.demo;

import org.jspecify.annotations.NullMarked;
