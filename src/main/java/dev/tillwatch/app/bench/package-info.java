/** Measures the window under load: how long the FX thread is busy, from commit to pixel, and the heap. */
@NullMarked
package dev.tillwatch.app.bench;

import org.jspecify.annotations.NullMarked;
