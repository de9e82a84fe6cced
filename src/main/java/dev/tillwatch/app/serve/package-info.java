/** What {@code tillwatch serve} answers: the reports, the transactions, the events and its own health. */
@NullMarked
package dev.tillwatch.app.serve;

import org.jspecify.annotations.NullMarked;
