/** The texts of the program, by bundle and key. */
@NullMarked
package dev.tillwatch.i18n;

import org.jspecify.annotations.NullMarked;
