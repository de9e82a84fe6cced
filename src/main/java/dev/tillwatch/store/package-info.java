/** Turns MySQL rows into transactions; the only user of HikariCP. */
@NullMarked
package dev.tillwatch.store;

import org.jspecify.annotations.NullMarked;
