/** The window: controllers, view models and the background services. */
@NullMarked
package dev.tillwatch.ui;

import org.jspecify.annotations.NullMarked;
