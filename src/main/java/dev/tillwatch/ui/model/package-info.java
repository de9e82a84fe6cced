/** The sheet of the language model: which one, its limits, the drill, and the record of requests. */
@NullMarked
package dev.tillwatch.ui.model;

import org.jspecify.annotations.NullMarked;
