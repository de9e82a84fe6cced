/** Colours, fonts and motion of the window. */
@NullMarked
package dev.tillwatch.ui.theme;

import org.jspecify.annotations.NullMarked;
