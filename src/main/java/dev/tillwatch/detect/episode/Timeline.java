package dev.tillwatch.detect.episode;

import java.io.DataOutput;
import java.io.IOException;

/**
 * One customer's payments by time, then id: of each the time in microseconds, the id, the packed amount and a tag whose
 * meaning is the detector's. Any long may stand in each place; usual ones take few bits, since a shop has millions.
 */
public sealed interface Timeline permits ShortTimeline, LongTimeline {

    int size();

    long time(int index);

    long id(int index);

    long amount(int index);

    long tag(int index);

    /** The first index whose time is not before the moment; {@link #size} where there is none. */
    default int from(long moment) {
        return search(moment, Long.MIN_VALUE);
    }

    /** The index of this payment, or -1. */
    default int find(long time, long id) {
        int index = search(time, id);
        return index < size() && time(index) == time && id(index) == id ? index : -1;
    }

    /** The first index whose payment is not before this one. */
    int search(long time, long id);

    /** Puts a payment at its place and gives the index; only on a timeline just got from {@link Timelines}. */
    int add(long time, long id, long amount, long tag);

    void describe(int index, long amount, long tag);

    void remove(int index);

    void save(DataOutput out) throws IOException;
}
