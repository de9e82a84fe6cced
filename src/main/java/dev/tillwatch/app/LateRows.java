package dev.tillwatch.app;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.monitor.FoundRows;

/** The rows of a feed whose store is opened later, and may be another one after it failed. */
final class LateRows implements FoundRows {

    private volatile FoundRows now = FoundRows.NONE;

    void become(FoundRows next) {
        now = next;
    }

    @Override
    public void note(String detector, Detection detection) {
        now.note(detector, detection);
    }

    @Override
    public long count(String detector, String kind) {
        return now.count(detector, kind);
    }

    @Override
    public Page page(Query query) {
        return now.page(query);
    }
}
