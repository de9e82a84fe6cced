package dev.tillwatch.monitor;

import java.time.InstantSource;

/**
 * How the feed works: how many days back rows are shown to the detectors, where the last look of each transaction is
 * kept, and the clock that ages gaps (not the shop's, which may jump).
 */
public record FeedOptions(int lookBackDays, FeedMemory seen, InstantSource clock) {

    /** Days; what an analyst compares with a year ago, and a month more. */
    public static final int LOOK_BACK_DAYS = 400;

    public static FeedOptions defaults() {
        return new FeedOptions(LOOK_BACK_DAYS, new HeapSeenTransactions(), InstantSource.system());
    }
}
