/** The right side of the window: one row's sentence, facts, evidence, picture, history and explanation. */
@NullMarked
package dev.tillwatch.ui.detail;

import org.jspecify.annotations.NullMarked;
