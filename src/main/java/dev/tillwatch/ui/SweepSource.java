package dev.tillwatch.ui;

import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;

/** One poll of the shop: blocks, and is called by one thread at a time. */
@FunctionalInterface
public interface SweepSource {

    Sweep sweep() throws ShopUnavailable;
}
