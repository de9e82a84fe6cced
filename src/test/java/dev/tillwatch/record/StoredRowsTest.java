package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.FoundRows.Page;
import dev.tillwatch.monitor.FoundRows.Query;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRowsTest {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2025, 9, 1, 0, 0);
    private static final Query FIRST = Query.newest("price", "sale", 10);
    private static final Comparator<Row> LARGEST =
            Comparator.comparingLong(StoredRowsTest::size).reversed().thenComparing(FoundRows.NEWEST_FIRST);

    @TempDir
    private Path folder;

    private final MVStore store = new MVStore.Builder().open();
    private final StoredRows rows = new StoredRows(new Rewind(store), new PersonNames(), new Damage(store));

    @Test
    void pagesFollowEachOtherFromTheNewestToTheOldest() {
        note(shuffled(95));

        assertThat(all(FIRST)).isEqualTo(sorted(95, FoundRows.NEWEST_FIRST));
        assertThat(rows.count("price", "sale")).isEqualTo(95);
        assertThat(rows.page(FIRST).matching()).isEqualTo(95);
    }

    @Test
    void theExtremesOfAllRowsComeFirstInAnyOrder() {
        note(shuffled(95));

        assertThat(all(FIRST.by(LARGEST))).isEqualTo(sorted(95, LARGEST));
    }

    @Test
    void aFilterFindsAndCountsAmongAllRows() {
        note(shuffled(95));
        Predicate<Row> few = row -> size(row) % 9 == 0;
        List<Row> wanted =
                sorted(95, FoundRows.NEWEST_FIRST).stream().filter(few).toList();

        assertThat(wanted).hasSizeGreaterThan(1);
        assertThat(all(FIRST.where(few))).isEqualTo(wanted);
        assertThat(rows.page(FIRST.where(few)).matching()).isEqualTo(wanted.size());
        assertThat(rows.page(FIRST.where(few).by(LARGEST)).matching()).isEqualTo(wanted.size());
    }

    @Test
    void thePageBeforeARowEndsWithIt() {
        note(shuffled(50));
        List<Row> byTime = sorted(50, FoundRows.NEWEST_FIRST);
        assertThat(rows.page(FIRST.endingAt(byTime.get(30))).rows()).isEqualTo(byTime.subList(21, 31));
        Page first = rows.page(FIRST.endingAt(byTime.get(4)));
        assertThat(first.rows()).isEqualTo(byTime.subList(0, 5));
        assertThat(first.last()).isTrue();

        List<Row> bySize = sorted(50, LARGEST);
        assertThat(rows.page(FIRST.by(LARGEST).endingAt(bySize.get(30))).rows()).isEqualTo(bySize.subList(21, 31));
    }

    @Test
    void theSameKeyReplacesEvenAtAnotherTimeAndTheWithdrawnGo() {
        note(List.of(row(1, BEGIN, 5), row(2, BEGIN.plusHours(1), 6), row(3, null, 7)));
        note(List.of(row(1, BEGIN.plusHours(2), 8)));
        rows.note(
                "price",
                new Detection(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Withdrawal(key(2), "corrected", null),
                                new Withdrawal(key(99), "never seen", null))));

        assertThat(rows.page(FIRST).rows()).containsExactly(row(1, BEGIN.plusHours(2), 8), row(3, null, 7));
        assertThat(rows.count("price", "sale")).isEqualTo(2);
    }

    @Test
    void whatLiesBeforeAMomentIsDroppedInEachKind() {
        Observation otherOld = new Observation(new AnomalyKey("price", "sales", "1"), BEGIN, true, List.of());
        Observation otherNew =
                new Observation(new AnomalyKey("price", "sales", "2"), BEGIN.plusHours(1), true, List.of());
        note(List.of(row(1, BEGIN, 5), row(2, BEGIN.plusHours(1), 6), row(3, null, 7)));
        rows.note("price", new Detection(List.of(), List.of(), List.of(otherOld, otherNew), List.of()));
        assertThat(rows.count("price", "sale")).isEqualTo(3);

        rows.dropBefore("price", BEGIN.plusHours(1));

        assertThat(rows.page(FIRST).rows()).containsExactly(row(2, BEGIN.plusHours(1), 6), row(3, null, 7));
        assertThat(rows.count("price", "sale")).isEqualTo(2);
        assertThat(rows.page(Query.newest("price", "sales", 10)).rows()).containsExactly(otherNew);
        note(List.of(row(1, BEGIN.plusHours(2), 8)));
        assertThat(rows.count("price", "sale"))
                .as("one that comes again is new")
                .isEqualTo(3);
    }

    @Test
    void kindsAndDetectorsAreKeptApart() {
        note(shuffled(5));
        Row other = new Observation(new AnomalyKey("price", "sales", "1"), BEGIN, true, List.of());
        rows.note("price", new Detection(List.of(), List.of(), List.of((Observation) other), List.of()));

        assertThat(rows.count("price", "sale")).isEqualTo(5);
        assertThat(rows.page(Query.newest("price", "sales", 10)).rows()).containsExactly(other);
        assertThat(rows.page(Query.newest("burst", "sale", 10)).rows()).isEmpty();
    }

    @Test
    void rowsOutliveTheirStoreAndThoseOfAnotherVersionAreDropped() {
        String file = folder.resolve("rows.mv").toString();
        MVStore first = MVStore.open(file);
        StoredRows written = new StoredRows(new Rewind(first), new PersonNames(), new Damage(first));
        written.note("price", found(shuffled(20)));
        written.flush();
        first.close();

        MVStore again = MVStore.open(file);
        assertThat(new StoredRows(new Rewind(again), new PersonNames(), new Damage(again)).count("price", "sale"))
                .isEqualTo(20);
        SealedBytes.<String>map(again, "rows.price").replaceAll((place, bytes) -> new byte[] {99});
        assertThat(new StoredRows(new Rewind(again), new PersonNames(), new Damage(again))
                        .page(FIRST)
                        .rows())
                .isEmpty();
        assertThat(new StoredRows(new Rewind(again), new PersonNames(), new Damage(again)).count("price", "sale"))
                .isZero();
        again.close();
    }

    private List<Row> all(Query first) {
        List<Row> found = new ArrayList<>();
        Page page = rows.page(first);
        found.addAll(page.rows());
        while (!page.last()) {
            page = rows.page(first.startingAt(found.getLast()));
            assertThat(page.rows().getFirst()).isEqualTo(found.getLast());
            found.addAll(page.rows().subList(1, page.rows().size()));
        }
        return found;
    }

    private void note(List<Row> some) {
        rows.note("price", found(some));
    }

    private static Detection found(List<Row> some) {
        return new Detection(
                List.of(), List.of(), some.stream().map(Observation.class::cast).toList(), List.of());
    }

    private static List<Row> sorted(int count, Comparator<Row> order) {
        return shuffled(count).stream().sorted(order).toList();
    }

    /** Every third shares its time with another, every tenth has none. */
    private static List<Row> shuffled(int count) {
        List<Row> some = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> row(i, i % 10 == 9 ? null : BEGIN.plusMinutes(i - i % 3), i * 37 % 41))
                .toList());
        Collections.shuffle(some, new Random(5));
        return some;
    }

    private static AnomalyKey key(int id) {
        return new AnomalyKey("price", "sale", Integer.toString(id));
    }

    private static Row row(int id, @Nullable LocalDateTime at, long size) {
        return new Observation(key(id), at, true, List.of(Fact.of("size", new Value.Count(size))));
    }

    private static long size(Row row) {
        return row.fact("size").orElseThrow().value() instanceof Value.Count count ? count.count() : -1;
    }
}
