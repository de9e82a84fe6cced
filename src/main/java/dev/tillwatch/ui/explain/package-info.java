/** What detail and narrative share: sentences with figures that can be pointed at, and a model's call as a task. */
@NullMarked
package dev.tillwatch.ui.explain;

import org.jspecify.annotations.NullMarked;
