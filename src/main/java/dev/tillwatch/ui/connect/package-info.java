/** The first screen: the demo, or a connection to a shop that is tried before it is used. */
@NullMarked
package dev.tillwatch.ui.connect;

import org.jspecify.annotations.NullMarked;
