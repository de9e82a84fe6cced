package dev.tillwatch.store;

import dev.tillwatch.monitor.IdRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How many rows there are and what their checksums add up to: of single transactions, or of blocks of them. */
final class RowSums {

    /** The rows' own ids lie between the first and the last; of a block that the server added up they are not known. */
    private record Sum(long rows, long checksum, long first, long last) {

        Sum plus(Sum other) {
            return new Sum(
                    rows + other.rows,
                    checksum + other.checksum,
                    Math.min(first, other.first),
                    Math.max(last, other.last));
        }

        boolean isLike(@Nullable Sum other) {
            return other != null && rows == other.rows && checksum == other.checksum;
        }
    }

    private final NavigableMap<Long, Sum> byId = new TreeMap<>();

    /** A row that belongs to a transaction. */
    void addRow(long id, long row, long checksum) {
        byId.merge(id, new Sum(1, checksum, row, row), Sum::plus);
    }

    void addBlock(long id, long rows, long checksum) {
        byId.merge(id, new Sum(rows, checksum, Long.MAX_VALUE, Long.MIN_VALUE), Sum::plus);
    }

    /** How many rows there are of the transactions of a range. */
    long rows(IdRange ids) {
        return of(ids).stream().mapToLong(Sum::rows).sum();
    }

    /** From the lowest to the highest of those rows' ids; empty where there are none. */
    IdRange span(IdRange ids) {
        IdRange span = IdRange.NONE;
        for (Sum sum : of(ids)) {
            span = span.isEmpty()
                    ? new IdRange(sum.first, sum.last)
                    : new IdRange(Math.min(span.from(), sum.first), Math.max(span.to(), sum.last));
        }
        return span;
    }

    private Collection<Sum> of(IdRange ids) {
        return ids.isEmpty()
                ? List.of()
                : byId.subMap(ids.from(), true, ids.to(), true).values();
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
            if (rows > 0 && id - Math.floorMod(id, ids) != block) {
                blocks.addBlock(block, rows, checksum);
                rows = 0;
                checksum = 0;
            }
            block = id - Math.floorMod(id, ids);
            rows += entry.getValue().rows;
            checksum += entry.getValue().checksum;
        }
        if (rows > 0) {
            blocks.addBlock(block, rows, checksum);
        }
    }

    /** The lowest id, at least {@code from}, whose sum is not the same in both; the highest number where all are. */
    long firstUnlike(RowSums other, long from) {
        TreeSet<Long> ids = new TreeSet<>(byId.tailMap(from, true).keySet());
        ids.addAll(other.byId.tailMap(from, true).keySet());
        for (Long id : ids) {
            Sum sum = byId.get(id);
            if (sum == null || !sum.isLike(other.byId.get(id))) {
                return id;
            }
        }
        return Long.MAX_VALUE;
    }
}
