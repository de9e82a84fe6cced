/** Dense stretches in a customer's payments: the windows, the episodes they merge into, and keys that survive corrections. */
@NullMarked
package dev.tillwatch.detect.episode;

import org.jspecify.annotations.NullMarked;
