package dev.tillwatch.monitor;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Row;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All rows that the detectors have found and that still hold, outside the heap: what a window does not keep it reads from
 * here, a page at a time. One thread notes; any number of others may read meanwhile.
 */
public interface FoundRows {

    /** Newest first, rows without a time last; of the same time the larger id first. */
    Comparator<Row> NEWEST_FIRST = Comparator.comparing(
                    Row::at, Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(row -> row.key().id())
            .reversed();

    /** Keeps nothing. */
    FoundRows NONE = new FoundRows() {
        @Override
        public void note(String detector, Detection detection) {}

        @Override
        public long count(String detector, String kind) {
            return 0;
        }

        @Override
        public Page page(Query query) {
            return new Page(List.of(), 0, true);
        }
    };

    /** Takes what a detector found since the last time: rows by key, the later replaces, the withdrawn go. */
    void note(String detector, Detection detection);

    /** How many rows of a kind hold; cheap. */
    long count(String detector, String kind);

    /** Reads a page; may look at every row of the kind. */
    Page page(Query query);

    /**
     * Asks for rows of one kind.
     *
     * @param filter the rows that count; null: all
     * @param order a total order; null: {@link #NEWEST_FIRST}, which reads no more than it gives
     * @param from the page begins with this row, or where it would lie; null: at the first (backwards: at the last)
     * @param backwards the rows up to {@code from} instead of those from it on
     * @param limit rows in a page at most
     */
    record Query(
            String detector,
            String kind,
            @Nullable Predicate<Row> filter,
            @Nullable Comparator<Row> order,
            @Nullable Row from,
            boolean backwards,
            int limit) {

        /** The first page in the usual order. */
        public static Query newest(String detector, String kind, int limit) {
            return new Query(detector, kind, null, null, null, false, limit);
        }

        public Query where(@Nullable Predicate<Row> fits) {
            return new Query(detector, kind, fits, order, from, backwards, limit);
        }

        public Query by(@Nullable Comparator<Row> next) {
            return new Query(detector, kind, filter, next, from, backwards, limit);
        }

        public Query startingAt(@Nullable Row row) {
            return new Query(detector, kind, filter, order, row, false, limit);
        }

        public Query endingAt(Row row) {
            return new Query(detector, kind, filter, order, row, true, limit);
        }
    }

    /**
     * Some rows, in the order asked for.
     *
     * @param matching how many rows of the kind the filter lets through, in this page or not; negative where the page
     *     was had without looking at all of them
     * @param last nothing follows (backwards: nothing comes before)
     */
    record Page(List<Row> rows, long matching, boolean last) {

        public Page {
            rows = List.copyOf(rows);
        }
    }
}
