/** The left column of the window: a detector's view model, its chart strip, filter bar and tables. */
@NullMarked
package dev.tillwatch.ui.detector;

import org.jspecify.annotations.NullMarked;
