package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When looks reach the disk. */
class UnsavedLooksTest {

    private static final int MANY = 10_000;

    /** As far apart as the pages of the record, so that most leave its memory for the store. */
    private static final long APART = 256;

    @TempDir
    private Path folder;

    @Test
    void howeverManyThereAreNoneIsWrittenBeforeTheCommit() throws Exception {
        Path file = folder.resolve("record.mv");
        List<LineItem> lines = LongStream.rangeClosed(1, 300)
                .mapToObj(id -> new LineItem(id, "p1", null, BigDecimal.TEN, 1, null))
                .toList();
        try (ShopRecord record = ShopRecord.open(folder)) {
            record.memory().commit();
            long before = Files.size(file);
            for (long id = 1; id <= MANY; id++) {
                record.memory()
                        .show(new Transaction(
                                id * APART, new Customer(1, null), null, Status.SUCCESS, BigDecimal.TEN, lines));
            }
            assertThat(Files.size(file)).isEqualTo(before);
            record.memory().commit();
            assertThat(Files.size(file)).isGreaterThan(before);
        }
    }

    /** Each page is put to again after the others have driven it out of memory. */
    @Test
    void whatIsPutOnPagesThatComeAndGoIsReadBack() throws Exception {
        try (ShopRecord record = ShopRecord.open(folder)) {
            for (int place = 0; place < 2; place++) {
                for (long page = 1; page <= MANY; page++) {
                    record.memory().show(small(page * APART + place));
                }
            }
            for (long page = 1; page <= MANY; page++) {
                for (int place = 0; place < 2; place++) {
                    assertThat(record.memory().isSame(small(page * APART + place)))
                            .isTrue();
                }
            }
            record.memory().clear();
            assertThat(record.memory().has(MANY * APART + 1)).isFalse();
        }
    }

    /** As when the analyst moves a threshold on while the last place of it is still being tried out. */
    @Test
    void aReaderThatIsInterruptedSpoilsNothing() throws Exception {
        try (ShopRecord record = ShopRecord.open(folder)) {
            for (long page = 1; page <= MANY; page++) {
                record.memory().show(small(page * APART));
            }
            record.memory().keep(out -> out.writeInt(1));
            record.memory().commit();
        }
        try (ShopRecord record = ShopRecord.open(folder)) {
            Thread.currentThread().interrupt();
            for (long page = 1; page <= MANY; page += APART) {
                assertThat(record.memory().has(page * APART)).isTrue();
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(record.isBroken()).isFalse();
        }
    }

    private static Transaction small(long id) {
        return new Transaction(id, new Customer(1, null), null, Status.SUCCESS, BigDecimal.valueOf(id), List.of());
    }

    @Test
    void aPollThatBringsNothingWritesNothing() throws Exception {
        Path file = folder.resolve("record.mv");
        Transaction row = new Transaction(1, new Customer(1, null), null, Status.SUCCESS, BigDecimal.TEN, List.of());
        try (ShopRecord record = ShopRecord.open(folder)) {
            record.memory().show(row);
            record.memory().keep(out -> out.writeInt(1));
            record.memory().commit();
            byte[] before = Files.readAllBytes(file);

            record.memory().show(row);
            record.memory().commit();

            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }
}
