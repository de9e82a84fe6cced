package dev.tillwatch.ui;

import dev.tillwatch.monitor.Sweep;
import java.time.LocalDateTime;

/** The view model of one detector, as the feed meets it. */
public interface SweepListener {

    /**
     * Looks through its part of a poll, on the thread that polled: what its detector found, or why it failed. The answer
     * takes that in, on the FX thread.
     */
    Runnable prepare(Sweep sweep);

    /** Both at once, on the FX thread. */
    default void accept(Sweep sweep) {
        prepare(sweep).run();
    }

    /** On the FX thread: the shop cannot be read; {@code shopNow} is what its clock must say by now. */
    void connectionLost(LocalDateTime shopNow);
}
