package dev.tillwatch.ui.detail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that a test moves. */
public final class TestClock implements InstantSource {

    private volatile Instant now = Instant.parse("2025-09-16T11:12:58Z");

    private final AtomicInteger asked = new AtomicInteger();

    /** How often it was asked so far. */
    int asked() {
        return asked.get();
    }

    @Override
    public Instant instant() {
        asked.incrementAndGet();
        return now;
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }
}
