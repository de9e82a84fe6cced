/** What the program keeps on the workstation beyond a run, so that the next start goes on where this one ended. */
@org.jspecify.annotations.NullMarked
package dev.tillwatch.record;
