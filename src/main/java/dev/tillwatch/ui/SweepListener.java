package dev.tillwatch.ui;

import dev.tillwatch.monitor.Sweep;
import java.time.LocalDateTime;

/** The view model of one detector, as the feed meets it; called on the FX thread. */
public interface SweepListener {

    /** Takes in its part of a poll: what its detector found, or why it failed. */
    void accept(Sweep sweep);

    /** The shop cannot be read; {@code shopNow} is what its clock must say by now. */
    void connectionLost(LocalDateTime shopNow);
}
