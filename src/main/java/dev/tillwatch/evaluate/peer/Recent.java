package dev.tillwatch.evaluate.peer;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;

/** The moments of the last while, and how many of them lie within a shorter one. */
final class Recent {

    private final long longest;
    private final Deque<Long> moments = new ArrayDeque<>(2);

    Recent(Duration longest) {
        this.longest = longest.toSeconds();
    }

    void add(LocalDateTime at) {
        long now = at.toEpochSecond(ZoneOffset.UTC);
        moments.addLast(now);
        while (moments.getFirst() <= now - longest) {
            moments.removeFirst();
        }
    }

    /** How many lie within the window that ends with that moment. */
    int within(Duration window, LocalDateTime at) {
        long after = at.toEpochSecond(ZoneOffset.UTC) - window.toSeconds();
        int count = 0;
        for (long moment : moments) {
            count += moment > after ? 1 : 0;
        }
        return count;
    }
}
