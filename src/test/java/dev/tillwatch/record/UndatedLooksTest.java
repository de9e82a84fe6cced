package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedMemory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked // JUnit sets the folder
class UndatedLooksTest {

    private static final LocalDateTime LOOK_BACK = LocalDateTime.parse("2026-02-01T00:00:00");

    /** Pages of undated looks alone, more than pages of young ones in a row end the dropping. */
    private static final int PAGES = 80;

    @TempDir
    private Path folder;

    private static Transaction sold(long id, @Nullable LocalDateTime at) {
        return new Transaction(id, new Customer(1, null), at, Status.SUCCESS, BigDecimal.ONE, List.of());
    }

    @Test
    void undatedLooksDoNotKeepOldOnesBehindThem() throws Exception {
        long old = (long) PAGES * LookPage.SIZE;
        try (ShopRecord record = ShopRecord.open(folder)) {
            FeedMemory memory = record.memory();
            for (int page = 0; page < PAGES; page++) {
                memory.show(sold((long) page * LookPage.SIZE, null));
            }
            memory.show(sold(old, LOOK_BACK.minusDays(1)));
            memory.show(sold(old + 1, LOOK_BACK.plusDays(1)));
            memory.commit();

            memory.dropBefore(LOOK_BACK);

            assertThat(memory.has(old)).isFalse();
            assertThat(memory.has(old + 1)).isTrue();
            assertThat(memory.shown()).isEqualTo(PAGES + 1);
        }
    }
}
