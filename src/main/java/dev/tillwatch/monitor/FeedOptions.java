package dev.tillwatch.monitor;

import java.time.InstantSource;

/**
 * How the feed works: how many days back rows are shown to the detectors, where the last look of each transaction is
 * kept, and the clock that ages gaps (not the shop's, which may jump).
 *
 * @param rules what tells detectors apart that judge otherwise: states of others are of no use to them
 */
public record FeedOptions(int lookBackDays, FeedMemory seen, InstantSource clock, String rules) {

    /** Days; what an analyst compares with a year ago, and a month more. */
    public static final int LOOK_BACK_DAYS = 400;

    public FeedOptions(int lookBackDays, FeedMemory seen, InstantSource clock) {
        this(lookBackDays, seen, clock, "");
    }

    public static FeedOptions defaults() {
        return new FeedOptions(LOOK_BACK_DAYS, new HeapSeenTransactions(), InstantSource.system());
    }
}
