package dev.tillwatch.monitor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids below a cursor that were skipped and may still appear: an id is handed out when a row is written and becomes
 * visible only when its transaction commits, so a higher one can be seen first.
 *
 * <p>Kept as at most {@link #MOST_RANGES} ranges, asked for again in one statement each poll. Where there are more
 * (regular gaps of {@code auto_increment_increment}, many rollbacks) neighbours of similar age become one range that
 * covers known ids too, so that the cost of a poll stays bounded whatever the shop does.
 */
public final class Gaps {

    /** Ranges asked for in one statement. */
    public static final int MOST_RANGES = 64;

    private static final Duration OLD_ENOUGH = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(60);
    private static final Duration GIVEN_UP = Duration.ofMinutes(30);

    /** A range, when its ids were skipped (earliest and latest), and when it was first found absent. */
    private record Gap(IdRange range, Instant since, Instant until, @Nullable Instant absentSince) {

        Gap joined(Gap next) {
            return new Gap(
                    new IdRange(range.from(), next.range.to()),
                    earlier(since, next.since),
                    later(until, next.until),
                    bothAbsentSince(next));
        }

        private @Nullable Instant bothAbsentSince(Gap next) {
            return absentSince == null || next.absentSince == null ? null : later(absentSince, next.absentSince);
        }

        Duration ageSpan(Gap next) {
            return Duration.between(earlier(since, next.since), later(until, next.until));
        }
    }

    private List<Gap> gaps = new ArrayList<>();
    private long askFrom = Long.MIN_VALUE;

    /** Remembers the ids between a cursor and the ascending ids read after it. */
    void open(long cursor, List<Long> ids, Instant now) {
        long last = cursor;
        for (long id : ids) {
            if (id > last + 1) {
                open(new IdRange(last + 1, id - 1), now);
            }
            last = Math.max(last, id);
        }
    }

    /** Remembers a range above all others. */
    void open(IdRange range, Instant now) {
        if (range.isEmpty()) {
            return;
        }
        gaps.add(new Gap(range, now, now, null));
        if (gaps.size() > MOST_RANGES) {
            joinTheClosestInAge();
        }
    }

    private void joinTheClosestInAge() {
        int best = 0;
        for (int i = 1; i + 1 < gaps.size(); i++) {
            if (gaps.get(i).ageSpan(gaps.get(i + 1)).compareTo(gaps.get(best).ageSpan(gaps.get(best + 1))) < 0) {
                best = i;
            }
        }
        gaps.set(best, gaps.get(best).joined(gaps.remove(best + 1)));
    }

    /** What to ask for now, ascending; begins where the last answer was cut off. */
    List<IdRange> toAsk() {
        List<IdRange> ranges = new ArrayList<>();
        for (Gap gap : gaps) {
            if (gap.range.to() >= askFrom && ranges.size() < MOST_RANGES) {
                ranges.add(new IdRange(Math.max(askFrom, gap.range.from()), gap.range.to()));
            }
        }
        return ranges;
    }

    /**
     * Takes the answer in: all ids found in what {@link #toAsk} gave, or, when {@code cutOff}, only the first ones.
     * A range that stayed empty is dropped after two looks at least 60 s apart, once it is older than 10 minutes.
     */
    void answered(List<Long> found, boolean cutOff, Instant now) {
        List<IdRange> asked = toAsk();
        long end = cutOff
                ? found.getLast()
                : asked.isEmpty() ? Long.MAX_VALUE : asked.getLast().to();
        List<Gap> kept = new ArrayList<>();
        for (Gap gap : gaps) {
            // A range whose end is reached has been looked at whole: its beginning by earlier answers of this pass.
            if (gap.range.to() >= askFrom && gap.range.to() <= end) {
                look(gap, found, now, kept);
            } else {
                kept.add(gap);
            }
        }
        gaps = kept;
        boolean more = !gaps.isEmpty() && gaps.getLast().range.to() > end;
        askFrom = more ? end + 1 : Long.MIN_VALUE;
    }

    private static void look(Gap gap, List<Long> found, Instant now, List<Gap> kept) {
        Duration age = Duration.between(gap.until, now);
        Instant first = gap.absentSince == null ? now : gap.absentSince;
        boolean lookedTwice = Duration.between(first, now).compareTo(BETWEEN_LOOKS) >= 0;
        if (age.compareTo(GIVEN_UP) >= 0 || (lookedTwice && age.compareTo(OLD_ENOUGH) > 0)) {
            return;
        }
        List<IdRange> absent = absent(gap.range, found);
        // Where ids are given out in steps there are too many holes to name each.
        List<IdRange> ranges = kept.size() + absent.size() > MOST_RANGES / 2 ? List.of(gap.range) : absent;
        for (IdRange range : ranges) {
            kept.add(new Gap(range, gap.since, gap.until, first));
        }
    }

    /** What of a range is not among the ascending ids. */
    private static List<IdRange> absent(IdRange range, List<Long> ids) {
        List<IdRange> absent = new ArrayList<>();
        long from = range.from();
        int at = Collections.binarySearch(ids, from);
        for (long id : ids.subList(at < 0 ? -at - 1 : at, ids.size())) {
            if (id > range.to()) {
                break;
            }
            if (id > from) {
                absent.add(new IdRange(from, id - 1));
            }
            from = id + 1;
        }
        if (from <= range.to()) {
            absent.add(new IdRange(from, range.to()));
        }
        return absent;
    }

    /** Forgets what lies above an id. */
    void dropAbove(long end) {
        List<Gap> kept = new ArrayList<>();
        for (Gap gap : gaps) {
            IdRange range = new IdRange(gap.range.from(), Math.min(gap.range.to(), end));
            if (!range.isEmpty()) {
                kept.add(new Gap(range, gap.since, gap.until, gap.absentSince));
            }
        }
        gaps = kept;
        askFrom = Long.MIN_VALUE;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(gaps.size());
        for (Gap gap : gaps) {
            out.writeLong(gap.range.from());
            out.writeLong(gap.range.to());
            out.writeLong(gap.since.toEpochMilli());
            out.writeLong(gap.until.toEpochMilli());
        }
    }

    /** When a gap was last found empty is not kept: it is looked at twice again. */
    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            IdRange range = new IdRange(in.readLong(), in.readLong());
            gaps.add(new Gap(range, Instant.ofEpochMilli(in.readLong()), Instant.ofEpochMilli(in.readLong()), null));
        }
    }

    int size() {
        return gaps.size();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
