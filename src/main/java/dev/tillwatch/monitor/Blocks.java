package dev.tillwatch.monitor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the audit knows of a table: for each block of ids the checksum that its rows had when they were last found to be
 * as recorded, and when that was. The younger a block, the sooner it is due again. Safe for use by several threads.
 */
final class Blocks {

    /** Ids whose checksums are asked for in one statement, about; and blocks that are read whole in one snapshot. */
    private static final int MOST_SUMMED = 40;

    private static final int MOST_READ = 8;

    /** A correction is to be seen within a tenth of its row's age. */
    private static final int PART_OF_AGE = 10;

    /** Of which so much is left for the audit and the poll behind it to do their work. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** Rows without a date are taken to be this old. */
    private static final Duration UNDATED_AGE = Duration.ofHours(1);

    /** One block; {@code sum} is null until its rows have been found to be as recorded. */
    private static final class Block {
        private @Nullable BlockSum sum;
        private long changes;
        private long youngest = Long.MIN_VALUE;
        private long lookedAt = Long.MIN_VALUE;
    }

    /** A range to look at; {@code whole}: its rows have to be read, since no checksum is known for all of it. */
    record Task(IdRange ids, boolean whole) {}

    private final NavigableMap<Long, Block> blocks = new TreeMap<>();
    /** Rows come in the order of their ids, nearly always: most lie in the block of the one before. No block is ever dropped. */
    private long lastStart;

    private @Nullable Block last;

    /** A row is recorded anew, or is no more: the checksum of its block is another one. */
    synchronized void changed(long id, @Nullable LocalDateTime at) {
        long start = BlockSum.blockOf(id);
        Block block = last;
        if (block == null || start != lastStart) {
            block = blocks.computeIfAbsent(start, unknown -> new Block());
            last = block;
            lastStart = start;
        }
        block.changes++;
        block.sum = null;
        if (at != null) {
            block.youngest = Math.max(block.youngest, seconds(at));
        }
    }

    /** All is due at once, as when the shop turns out to be another one. */
    synchronized void hurry() {
        blocks.values().forEach(block -> block.lookedAt = Long.MIN_VALUE);
    }

    /** What is due at the shop's time, the youngest first, within {@code ids}; neighbours are taken together. */
    synchronized List<Task> due(LocalDateTime now, IdRange ids) {
        long second = seconds(now);
        List<Task> tasks = new ArrayList<>();
        long end = ids.to();
        long lowest = Long.MAX_VALUE;
        int count = 0;
        boolean whole = false;
        for (Map.Entry<Long, Block> entry :
                blocks.headMap(end, true).descendingMap().entrySet()) {
            long start = entry.getKey();
            boolean below = start < ids.from();
            boolean due = !below && isDue(entry.getValue(), second);
            boolean reads = entry.getValue().sum == null;
            if (count > 0 && (!due || reads != whole || count >= (whole ? MOST_READ : MOST_SUMMED))) {
                tasks.add(new Task(new IdRange(lowest, end), whole));
                end = lowest - 1;
                count = 0;
            }
            if (below) {
                break;
            }
            if (due) {
                whole = reads;
                count++;
            } else {
                end = start - 1;
            }
            lowest = start;
        }
        if (count > 0) {
            // Below the first known block nothing is known to be; something may be put there all the same.
            boolean first = blocks.firstKey() >= lowest;
            tasks.add(new Task(new IdRange(first ? Math.min(ids.from(), lowest) : lowest, end), whole));
        }
        return tasks;
    }

    private static boolean isDue(Block block, long now) {
        // Looked at later than now: the shop's clock was set back, and how long ago it was is unknown.
        if (block.sum == null || block.lookedAt == Long.MIN_VALUE || block.lookedAt > now) {
            return true;
        }
        long age = block.youngest == Long.MIN_VALUE ? UNDATED_AGE.toSeconds() : Math.max(0, now - block.youngest);
        return now - block.lookedAt >= Math.max(0, age / PART_OF_AGE - SLACK.toSeconds());
    }

    /** How often each block of a range has changed: taken before its rows are read, given back to {@link #agreed}. */
    synchronized Map<Long, Long> changes(IdRange ids) {
        Map<Long, Long> changes = new HashMap<>();
        within(ids).forEach((start, block) -> changes.put(start, block.changes));
        return changes;
    }

    /** Takes checksums in; gives the blocks of the range whose rows are not those that were found last. */
    synchronized List<IdRange> compare(IdRange ids, List<BlockSum> sums, LocalDateTime now) {
        Map<Long, BlockSum> found = new HashMap<>();
        sums.forEach(sum -> found.put(sum.block(), sum));
        List<IdRange> differing = new ArrayList<>();
        within(ids).forEach((start, block) -> {
            BlockSum sum = found.remove(start);
            block.lookedAt = seconds(now);
            if (block.sum == null || !block.sum.equals(sum == null ? new BlockSum(start, 0, 0) : sum)) {
                block.sum = null;
                differing.add(idsOf(start));
            }
        });
        found.keySet().forEach(start -> differing.add(idsOf(start)));
        return differing;
    }

    /** The rows of a range are as recorded, unless recorded anew since {@code before}: keeps their checksums. */
    synchronized void agreed(IdRange ids, List<BlockSum> sums, Map<Long, Long> before, LocalDateTime now) {
        Map<Long, BlockSum> found = new HashMap<>();
        sums.forEach(sum -> found.put(sum.block(), sum));
        for (long start : found.keySet()) {
            blocks.computeIfAbsent(start, unknown -> new Block());
        }
        within(ids).forEach((start, block) -> {
            if (before.getOrDefault(start, 0L) == block.changes) {
                block.sum = found.getOrDefault(start, new BlockSum(start, 0, 0));
                block.lookedAt = seconds(now);
            }
        });
    }

    /** How many blocks that end up to an id wait to be found as recorded for the first time or again. */
    synchronized int open(long to) {
        return (int) blocks.headMap(to - BlockSum.IDS, true).values().stream()
                .filter(block -> block.sum == null)
                .count();
    }

    private NavigableMap<Long, Block> within(IdRange ids) {
        return blocks.subMap(BlockSum.blockOf(ids.from()), true, ids.to(), true);
    }

    private static IdRange idsOf(long block) {
        return new IdRange(block, block + BlockSum.IDS - 1);
    }

    private static long seconds(LocalDateTime at) {
        return at.toEpochSecond(ZoneOffset.UTC);
    }

    synchronized void save(DataOutput out) throws IOException {
        out.writeInt(blocks.size());
        for (Map.Entry<Long, Block> entry : blocks.entrySet()) {
            Block block = entry.getValue();
            BlockSum sum = block.sum;
            out.writeLong(entry.getKey());
            out.writeLong(block.youngest);
            out.writeLong(block.lookedAt);
            out.writeBoolean(sum != null);
            if (sum != null) {
                out.writeLong(sum.rows());
                out.writeLong(sum.checksum());
            }
        }
    }

    synchronized void restore(DataInput in) throws IOException {
        last = null;
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            Block block = new Block();
            block.youngest = in.readLong();
            block.lookedAt = in.readLong();
            if (in.readBoolean()) {
                block.sum = new BlockSum(start, in.readLong(), in.readLong());
            }
            blocks.put(start, block);
        }
    }
}
