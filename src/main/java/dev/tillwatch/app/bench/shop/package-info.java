/** Measures the feed on a big shop of a real MySQL, beside what the same server takes without it. */
@NullMarked
package dev.tillwatch.app.bench.shop;

import org.jspecify.annotations.NullMarked;
