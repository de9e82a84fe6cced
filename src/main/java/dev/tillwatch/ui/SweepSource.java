package dev.tillwatch.ui;

import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;

/** One poll of the shop: blocks, and is called by one thread at a time. */
@FunctionalInterface
public interface SweepSource {

    Sweep sweep() throws ShopUnavailable;

    /** Makes what the last sweep brought last beyond the run; by the same thread, once the sweep has been handed on. */
    default void settle() {}
}
