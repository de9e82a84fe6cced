package dev.tillwatch.detect.episode;

/**
 * A stretch of one customer's payments covered by dense windows that share payments: all payments between start and
 * end, both included, in microseconds. Of two that merge, the one born first gives its key.
 */
public record Episode(EpisodeKey key, long born, long start, long end) {

    Episode over(long newStart, long newEnd) {
        return new Episode(key, born, newStart, newEnd);
    }

    boolean overlaps(long from, long to) {
        return start <= to && from <= end;
    }

    /** The index of its first payment. */
    public int first(Timeline timeline) {
        return timeline.from(start);
    }

    /** The index after its last payment. */
    public int limit(Timeline timeline) {
        return timeline.from(end + 1);
    }
}
