/** The view in which thresholds, rules and the calendar are tried out and put in force. */
@NullMarked
package dev.tillwatch.ui.tuning;

import org.jspecify.annotations.NullMarked;
