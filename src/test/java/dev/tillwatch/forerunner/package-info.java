/** The forerunner's four rules as SQL on a real server, and shops to compare the program with them on. */
@NullMarked
package dev.tillwatch.forerunner;

import org.jspecify.annotations.NullMarked;
