package dev.tillwatch.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.LongSupplier;

/** What time it is in the demo shop; injected, so that a test moves it by hand. */
@FunctionalInterface
public interface DemoClock {

    LocalDateTime now();

    /**
     * A clock that starts here and runs so many times as fast as {@code nanos}, a monotonic count of nanoseconds as
     * {@link System#nanoTime()} gives it.
     */
    static DemoClock running(LocalDateTime start, int speed, LongSupplier nanos) {
        long began = nanos.getAsLong();
        return () -> start.plus(Duration.ofNanos(nanos.getAsLong() - began).multipliedBy(speed));
    }
}
