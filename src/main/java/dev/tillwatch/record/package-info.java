/** What the program keeps on the workstation: what it knows of a shop, so that the next start goes on from there. */
@org.jspecify.annotations.NullMarked
package dev.tillwatch.record;
