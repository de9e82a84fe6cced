/** Turns rows of the shop's database into transactions; the only user of the connection pool. */
@NullMarked
package dev.tillwatch.store;

import org.jspecify.annotations.NullMarked;
