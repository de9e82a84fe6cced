/** Real data: a shop's sales with wrong prices put in, and a series of counts with its known windows. */
@NullMarked
package dev.tillwatch.evaluate.real;

import org.jspecify.annotations.NullMarked;
