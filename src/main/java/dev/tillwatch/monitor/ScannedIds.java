package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.util.List;
import java.util.stream.Stream;

/** Which ids of transactions have been scanned: the past from the lowest on, and what polls read above it. */
final class ScannedIds {

    private long first;
    private long passed;
    private long base;
    private long position;

    void begin(FeedStart start) {
        // An empty table has 0 for its first id.
        first = Math.max(1, start.head().firstTransaction());
        passed = first - 1;
        base = start.reader().position();
        position = base;
    }

    void polled(FeedStart start) {
        position = start.reader().position();
    }

    void past(List<Transaction> rows) {
        if (!rows.isEmpty()) {
            passed = rows.getLast().id();
        }
    }

    void pastIsOver() {
        passed = Long.MAX_VALUE;
    }

    List<IdRange> ranges() {
        return passed >= base
                ? some(new IdRange(first, position))
                : some(new IdRange(first, passed), new IdRange(base + 1, position));
    }

    private static List<IdRange> some(IdRange... ranges) {
        return Stream.of(ranges).filter(range -> !range.isEmpty()).toList();
    }
}
