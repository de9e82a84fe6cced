/** What is usual beside a row: figures that an analyst would look up, as facts. */
@NullMarked
package dev.tillwatch.usual;

import org.jspecify.annotations.NullMarked;
