/** The local record of every request to a model: what left the workstation, what came back, what was withheld. */
@NullMarked
package dev.tillwatch.explain.ledger;

import org.jspecify.annotations.NullMarked;
