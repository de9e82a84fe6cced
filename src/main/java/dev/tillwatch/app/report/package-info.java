/** What {@code tillwatch report} prints: one section a detector, one writer a format. */
@NullMarked
package dev.tillwatch.app.report;

import org.jspecify.annotations.NullMarked;
