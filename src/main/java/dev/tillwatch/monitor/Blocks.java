package dev.tillwatch.monitor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Blocks whose checksums are asked for in one statement; and blocks that are read whole in one snapshot. */
    static final int MOST_SUMMED = 40;

    static final int MOST_READ = 8;

    /**
     * An id put into an old hole takes no heed of how old its neighbours are: all of a table is compared once in a lap, which
     * takes so long for each {@link #MOST_SUMMED} blocks: one statement that reads 10,000 rows by primary key.
     */
    private static final Duration LAP_STEP = Duration.ofSeconds(10);

    /** However small the table is. */
    private static final Duration SHORTEST_LAP = Duration.ofMinutes(1);

    /**
     * A range to look at; {@code whole}: its rows have to be read, since no checksum is known for all of it.
     *
     * @param urgency of its most urgent block
     */
    record Task(IdRange ids, boolean whole, double urgency) {}

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
        block.changed(at);
    }

    /** All is due at once, as when the shop turns out to be another one. */
    synchronized void hurry() {
        blocks.values().forEach(Block::hurry);
    }

    /**
     * What is due at the shop's time within {@code ids}: first what has waited longest for what it may wait, so that
     * nothing is put off for ever; of the equally urgent the youngest first. Neighbours are taken together.
     */
    synchronized List<Task> due(LocalDateTime now, IdRange ids) {
        long second = RowDates.second(now);
        long lap = lap();
        List<Task> tasks = new ArrayList<>();
        long end = ids.to();
        long lowest = Long.MAX_VALUE;
        int count = 0;
        double urgency = 0;
        boolean whole = false;
        for (Map.Entry<Long, Block> entry :
                blocks.headMap(end, true).descendingMap().entrySet()) {
            long start = entry.getKey();
            Block block = entry.getValue();
            boolean below = start < ids.from();
            boolean due = !below && block.isDue(second, lap);
            boolean reads = !block.isSummed();
            if (count > 0 && (!due || reads != whole || count >= (whole ? MOST_READ : MOST_SUMMED))) {
                tasks.add(new Task(new IdRange(lowest, end), whole, urgency));
                end = lowest - 1;
                count = 0;
                urgency = 0;
            }
            if (below) {
                break;
            }
            if (due) {
                whole = reads;
                urgency = Math.max(urgency, block.urgency(second, lap));
                count++;
            } else {
                end = start - 1;
            }
            lowest = start;
        }
        if (count > 0) {
            // Below the first known block nothing is known to be; something may be put there all the same.
            boolean first = blocks.firstKey() >= lowest;
            IdRange last = new IdRange(first ? Math.min(ids.from(), lowest) : lowest, end);
            tasks.add(new Task(last, whole, urgency));
        }
        tasks.sort(Comparator.comparingDouble(Task::urgency).reversed());
        return tasks;
    }

    /** Seconds in which each block is compared once, however old it is. */
    private long lap() {
        return Math.max(SHORTEST_LAP.toSeconds(), blocks.size() * LAP_STEP.toSeconds() / MOST_SUMMED);
    }

    /** How often each block of a range has changed: taken before its rows are read, given back to {@link #agreed}. */
    synchronized Map<Long, Long> changes(IdRange ids) {
        Map<Long, Long> changes = new HashMap<>();
        within(ids).forEach((start, block) -> changes.put(start, block.changes()));
        return changes;
    }

    /**
     * Takes checksums in; gives the blocks of the range whose rows are not those that were found last, the youngest first.
     * They stay due until they are read.
     */
    synchronized List<IdRange> compare(AuditSource.Sums looked, LocalDateTime now) {
        IdRange ids = looked.ids();
        Map<Long, BlockSum> found = new TreeMap<>();
        looked.sums().forEach(sum -> found.put(sum.block(), sum));
        List<IdRange> differing = new ArrayList<>();
        within(ids).forEach((start, block) -> {
            BlockSum sum = found.remove(start);
            if (block.isStill(sum == null ? new BlockSum(start, 0, 0) : sum)) {
                block.looked(RowDates.second(now));
            } else {
                differing.add(idsOf(start));
            }
        });
        for (long start : found.keySet()) {
            blocks.computeIfAbsent(start, unknown -> new Block());
            differing.add(idsOf(start));
        }
        differing.sort(Comparator.comparingLong(IdRange::from).reversed());
        return differing;
    }

    /** The rows of a range were read: whatever they were like, others have their turn first. */
    synchronized void looked(IdRange ids, LocalDateTime now) {
        within(ids).values().forEach(block -> block.looked(RowDates.second(now)));
    }

    /**
     * The rows of a range are as recorded, unless recorded anew since {@code before}: keeps their checksums, and what is
     * known of the rows' dates, by block.
     */
    synchronized void agreed(IdRange ids, List<BlockSum> sums, Map<Long, RowDates> dates, Map<Long, Long> before) {
        Map<Long, BlockSum> found = new HashMap<>();
        sums.forEach(sum -> found.put(sum.block(), sum));
        for (long start : found.keySet()) {
            blocks.computeIfAbsent(start, unknown -> new Block());
        }
        within(ids).forEach((start, block) -> {
            if (before.getOrDefault(start, 0L) == block.changes()) {
                block.agreed(found.getOrDefault(start, new BlockSum(start, 0, 0)), dates.get(start));
            }
        });
    }

    /** How many blocks that end up to an id wait to be found as recorded for the first time or again. */
    synchronized int open(long to) {
        return (int) blocks.headMap(to - BlockSum.IDS, true).values().stream()
                .filter(block -> !block.isSummed())
                .count();
    }

    private NavigableMap<Long, Block> within(IdRange ids) {
        return blocks.subMap(BlockSum.blockOf(ids.from()), true, ids.to(), true);
    }

    private static IdRange idsOf(long block) {
        return new IdRange(block, block + BlockSum.IDS - 1);
    }

    synchronized void save(DataOutput out) throws IOException {
        out.writeInt(blocks.size());
        for (Map.Entry<Long, Block> entry : blocks.entrySet()) {
            out.writeLong(entry.getKey());
            entry.getValue().save(out);
        }
    }

    synchronized void restore(DataInput in) throws IOException {
        last = null;
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            blocks.put(start, Block.restore(start, in));
        }
    }
}
