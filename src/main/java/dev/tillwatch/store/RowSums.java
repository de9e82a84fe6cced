package dev.tillwatch.store;

import dev.tillwatch.monitor.IdRange;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many rows there are and what their checksums add up to: of single transactions, or of blocks of them. */
final class RowSums {

    private record Sum(long rows, long checksum) {

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, checksum + other.checksum);
        }
    }

    private final NavigableMap<Long, Sum> byId = new TreeMap<>();

    void add(long id, long rows, long checksum) {
        byId.merge(id, new Sum(rows, checksum), Sum::plus);
    }

    /** Leaves only those between two ids, and takes over all of another from {@code to} on. */
    void become(long from, long to, RowSums behind) {
        byId.headMap(from, false).clear();
        byId.tailMap(to, true).clear();
        byId.putAll(behind.byId);
    }

    /** Adds the sums between two ids to those of blocks of so many ids. */
    void addTo(RowSums blocks, IdRange range, int ids) {
        if (range.isEmpty()) {
            return;
        }
        long block = 0;
        long rows = 0;
        long checksum = 0;
        for (Map.Entry<Long, Sum> entry :
                byId.subMap(range.from(), true, range.to(), true).entrySet()) {
            long id = entry.getKey();
            if (rows > 0 && id - id % ids != block) {
                blocks.add(block, rows, checksum);
                rows = 0;
                checksum = 0;
            }
            block = id - id % ids;
            rows += entry.getValue().rows;
            checksum += entry.getValue().checksum;
        }
        if (rows > 0) {
            blocks.add(block, rows, checksum);
        }
    }

    /** The lowest id whose sum is not the same in both; the highest number where all are. */
    long firstUnlike(RowSums other) {
        TreeSet<Long> ids = new TreeSet<>(byId.keySet());
        ids.addAll(other.byId.keySet());
        for (Long id : ids) {
            Sum sum = byId.get(id);
            if (sum == null || !sum.equals(other.byId.get(id))) {
                return id;
            }
        }
        return Long.MAX_VALUE;
    }
}
