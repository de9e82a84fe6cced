package dev.tillwatch.record;

import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.FoundRows.Page;
import dev.tillwatch.monitor.FoundRows.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one page: by the stored order where that is asked for, else by a look at every row that keeps a page. */
final class RowScan {

    private final MVMap<String, byte[]> rows;
    private final RowCodec codec;
    private final Query query;
    private final Predicate<Row> filter;

    RowScan(MVMap<String, byte[]> rows, RowCodec codec, Query query) {
        this.rows = rows;
        this.codec = codec;
        this.query = query;
        Predicate<Row> asked = query.filter();
        this.filter = asked == null ? row -> true : asked;
    }

    /** {@code all} is how many rows of the kind there are. */
    Page page(long all) {
        Comparator<Row> order = query.order();
        return order == null ? byTime(all) : by(order);
    }

    private Page byTime(long all) {
        Row from = query.from();
        String begin = RowPlace.begin(query.kind());
        String end = RowPlace.end(query.kind());
        // The stored order is oldest first.
        boolean ascending = query.backwards();
        String start = from == null ? (ascending ? begin : end) : RowPlace.of(from);
        Cursor<String, byte[]> cursor = rows.cursor(start, ascending ? end : begin, !ascending);
        boolean counts = query.filter() != null && from == null;
        List<Row> found = new ArrayList<>();
        long matching = 0;
        while (cursor.hasNext() && (counts || found.size() <= query.limit())) {
            cursor.next();
            Row row = codec.read(cursor.getValue());
            if (filter.test(row)) {
                matching++;
                if (found.size() <= query.limit()) {
                    found.add(row);
                }
            }
        }
        return page(found, query.filter() == null ? all : counts ? matching : -1);
    }

    private Page by(Comparator<Row> asked) {
        Comparator<Row> order = query.backwards() ? asked.reversed() : asked;
        Row from = query.from();
        // The head is the row that leaves first.
        PriorityQueue<Row> best = new PriorityQueue<>(order.reversed());
        long matching = 0;
        Cursor<String, byte[]> cursor = rows.cursor(RowPlace.begin(query.kind()), RowPlace.end(query.kind()), false);
        while (cursor.hasNext()) {
            cursor.next();
            Row row = codec.read(cursor.getValue());
            if (filter.test(row)) {
                matching++;
                keep(best, row, order, from);
            }
        }
        List<Row> found = new ArrayList<>(best);
        found.sort(order);
        return page(found, matching);
    }

    private void keep(PriorityQueue<Row> best, Row row, Comparator<Row> order, @Nullable Row from) {
        if (from != null && order.compare(row, from) < 0) {
            return;
        }
        if (best.size() <= query.limit()) {
            best.add(row);
        } else if (order.compare(row, best.element()) < 0) {
            best.remove();
            best.add(row);
        }
    }

    /** One row more than asked for was looked for: it tells whether anything follows. */
    private Page page(List<Row> found, long matching) {
        boolean last = found.size() <= query.limit();
        List<Row> rowsOfPage = last ? found : found.subList(0, query.limit());
        if (query.backwards()) {
            Collections.reverse(rowsOfPage);
        }
        return new Page(rowsOfPage, matching, last);
    }
}
