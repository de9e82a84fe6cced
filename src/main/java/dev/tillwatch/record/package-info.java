/** What the workstation keeps of a shop on its disk, in H2's own store. */
@NullMarked
package dev.tillwatch.record;

import org.jspecify.annotations.NullMarked;
