/** Builds the program once, by calling constructors. */
@NullMarked
package dev.tillwatch.app;

import org.jspecify.annotations.NullMarked;
