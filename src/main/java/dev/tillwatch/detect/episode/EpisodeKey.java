package dev.tillwatch.detect.episode;

/**
 * What makes an episode the same when it grows, shrinks or moves a little: the customer and an anchor, the smallest
 * transaction id that was in it when it was first found. The anchor stays, even when that transaction leaves.
 */
public record EpisodeKey(long customer, long anchor) {

    /** As an id of an anomaly. */
    public String text() {
        return customer + "@" + anchor;
    }
}
