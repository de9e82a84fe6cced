/** The narrative pane: the shift in a few sentences over all detectors. */
@NullMarked
package dev.tillwatch.ui.summary;

import org.jspecify.annotations.NullMarked;
