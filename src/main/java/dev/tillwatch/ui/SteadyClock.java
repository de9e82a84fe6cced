package dev.tillwatch.ui;

import java.time.Instant;
import java.time.InstantSource;

/** Tells how much time has passed, whatever the workstation's clock is set to meanwhile; its instants are no times of day. */
public final class SteadyClock implements InstantSource {

    private final long begun = System.nanoTime();

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(System.nanoTime() - begun);
    }
}
