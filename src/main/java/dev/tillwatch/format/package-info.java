/** How figures, money and times are written for people. */
@NullMarked
package dev.tillwatch.format;

import org.jspecify.annotations.NullMarked;
