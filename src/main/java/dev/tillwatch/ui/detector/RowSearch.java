package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.settings.SeenMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders the rows of one table, those in memory and all others, outside the FX thread. A newer question makes
 * those before it void: they end early and their answers are dropped.
 */
final class RowSearch {

    /** Rows that are read at once. */
    static final int PAGE = 500;

    /**
     * The answer to a question about the whole table.
     *
     * @param fits for each row in memory whether the filter lets it through
     * @param ordered the rows in memory that do, in order
     * @param page the first rows of all there are; null where all are in memory
     */
    record Found(Map<AnomalyKey, Boolean> fits, List<AnomalyKey> ordered, FoundRows.@Nullable Page page) {}

    private final Past past;
    private final FoundRows.Query newest;
    private final SeenMarks marks;
    private final AtomicLong questions = new AtomicLong();
    private boolean busy;

    RowSearch(Past past, String detector, String kind, SeenMarks marks) {
        this.past = past;
        this.newest = FoundRows.Query.newest(detector, kind, PAGE);
        this.marks = marks;
    }

    /** All rows that hold, in memory or not. */
    long count() {
        return past.rows().count(newest.detector(), newest.kind());
    }

    /** A place for a row that was not in memory, with what the analyst left at it. */
    Entry entry(Row row) {
        return new Entry(row, marks.get(row.key().toString()));
    }

    /** Whether an answer is awaited. */
    boolean isBusy() {
        return busy;
    }

    /** Whatever is under way is for nobody. */
    void forget() {
        questions.incrementAndGet();
        busy = false;
    }

    /** Looks through the whole table; {@code beyond} says whether there are rows that are not in memory. */
    void find(ViewRule rule, List<Entry.State> inMemory, boolean beyond, Consumer<Found> then) {
        long number = begin();
        FoundRows.Query all = query(rule, number);
        past.aside()
                .run(
                        () -> {
                            Map<AnomalyKey, Boolean> fits = judge(rule, inMemory);
                            List<Row> ordered = new ArrayList<>();
                            inMemory.stream()
                                    .map(Entry.State::row)
                                    .filter(row -> fits.getOrDefault(row.key(), false))
                                    .forEach(ordered::add);
                            ordered.sort(rule.order());
                            List<AnomalyKey> keys =
                                    ordered.stream().map(Row::key).toList();
                            return new Found(fits, keys, beyond ? past.rows().page(all) : null);
                        },
                        found -> end(number, () -> then.accept(found)),
                        () -> end(number, () -> {}));
    }

    /** The page that begins with a row, or the one that ends with it. */
    void page(ViewRule rule, Row at, boolean backwards, Consumer<FoundRows.Page> then) {
        long number = begin();
        FoundRows.Query asked = query(rule, number);
        // The row at which the page begins or ends is mostly there.
        FoundRows.Query one = new FoundRows.Query(
                asked.detector(), asked.kind(), asked.filter(), asked.order(), at, backwards, PAGE + 1);
        past.aside()
                .run(
                        () -> past.rows().page(one),
                        page -> end(number, () -> then.accept(page)),
                        () -> end(number, () -> {}));
    }

    /** Asks the filter about rows that have come or changed; makes no other question void. */
    void sift(ViewRule rule, List<Entry.State> some, Consumer<Map<AnomalyKey, Boolean>> then) {
        past.aside().run(() -> judge(rule, some), then, () -> {});
    }

    /** All rows of the view as they are stored, page by page, on the calling thread. */
    void each(ViewRule rule, int pageSize, Consumer<List<Row>> reader) {
        FoundRows.Query first =
                new FoundRows.Query(newest.detector(), newest.kind(), stored(rule), order(rule), null, false, pageSize);
        FoundRows.Page page = past.rows().page(first);
        reader.accept(page.rows());
        while (!page.last()) {
            Row last = page.rows().getLast();
            page = past.rows().page(first.startingAt(last));
            reader.accept(page.rows().stream()
                    .filter(row -> !row.key().equals(last.key()))
                    .toList());
        }
    }

    private static Map<AnomalyKey, Boolean> judge(ViewRule rule, List<Entry.State> some) {
        Map<AnomalyKey, Boolean> fits = new HashMap<>();
        some.forEach(state -> fits.put(state.row().key(), rule.filter().test(state)));
        return fits;
    }

    private FoundRows.Query query(ViewRule rule, long number) {
        Predicate<Row> filter = stored(rule);
        Predicate<Row> whileWanted = row -> {
            if (questions.get() != number) {
                throw new CancellationException("another question came");
            }
            return filter == null || filter.test(row);
        };
        return newest.by(order(rule)).where(rule.isPlain() ? null : whileWanted);
    }

    private @Nullable Predicate<Row> stored(ViewRule rule) {
        return rule.narrows()
                ? row -> rule.filter()
                        .test(new Entry.State(row, marks.get(row.key().toString()), null))
                : null;
    }

    private static @Nullable Comparator<Row> order(ViewRule rule) {
        return rule.isNewestFirst() ? null : rule.order();
    }

    private long begin() {
        busy = true;
        return questions.incrementAndGet();
    }

    private void end(long number, Runnable answer) {
        if (questions.get() == number) {
            busy = false;
            answer.run();
        }
    }
}
