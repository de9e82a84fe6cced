package dev.tillwatch.detect.episode;

/**
 * What makes payments dense: so many in a row whose first and last lie no further apart than the span.
 *
 * @param count payments, at least 2
 * @param span in microseconds, included
 */
public record Window(int count, long span) {

    /** Whether the payment lies within the span of one beside it; where not, no window holds it. */
    boolean near(Timeline timeline, int index) {
        long time = timeline.time(index);
        return count < 2
                || (index > 0 && time - timeline.time(index - 1) <= span)
                || (index + 1 < timeline.size() && timeline.time(index + 1) - time <= span);
    }

    /** Whether the payments from this index on are that dense. */
    boolean dense(Timeline timeline, int start) {
        int last = start + count - 1;
        return start >= 0 && last < timeline.size() && timeline.time(last) - timeline.time(start) <= span;
    }
}
