package dev.tillwatch.store;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

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

    /** Those that are looked at, added up over blocks of so many ids. */
    RowSums blocks(LongPredicate isLookedAt, int ids) {
        RowSums blocks = new RowSums();
        byId.forEach((id, sum) -> {
            if (isLookedAt.test(id)) {
                blocks.byId.merge(id - id % ids, sum, Sum::plus);
            }
        });
        return blocks;
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
