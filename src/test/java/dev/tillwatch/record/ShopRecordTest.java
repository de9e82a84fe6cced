package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.MutableClock;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that cannot be used as it lies there. */
class ShopRecordTest {

    @TempDir
    private Path folder;

    private static Transaction row(long id) {
        return new Transaction(id, new Customer(1, null), null, Status.SUCCESS, BigDecimal.TEN, List.of());
    }

    private void keep(int rows) throws Exception {
        try (ShopRecord record = ShopRecord.open(folder)) {
            for (long id = 1; id <= rows; id++) {
                record.memory().show(row(id));
            }
            record.memory().keep(out -> out.writeInt(1));
            record.memory().commit();
        }
    }

    @Test
    void oneOfAnOlderVersionIsSetAside() throws Exception {
        keep(10);
        try (MVStore store = ShopRecord.store(folder.resolve("record.mv").toString())) {
            store.<String, Long>openMap("numbers").put("version", 2L);
            store.commit();
        }

        try (ShopRecord record = ShopRecord.open(folder)) {
            assertThat(record.memory().shown()).isZero();
        }
        assertThat(folder.resolve("damaged.mv")).exists();
    }

    @Test
    void aBitThatFellOverIsNoticed() {
        LookPage page = new LookPage();
        page.put(3, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        WriteBuffer out = new WriteBuffer();
        SealedBytes.TYPE.write(out, page.toBytes());
        byte[] written = new byte[out.position()];
        out.getBuffer().flip().get(written);

        assertThat(LookPage.of(SealedBytes.TYPE.read(ByteBuffer.wrap(written))).get(3))
                .hasSize(8);
        for (int bit = 0; bit < written.length * Byte.SIZE; bit++) {
            byte[] damaged = written.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThatThrownBy(() -> SealedBytes.TYPE.read(ByteBuffer.wrap(damaged)))
                    .as("bit %d", bit)
                    .isInstanceOf(MVStoreException.class);
        }
    }

    /** The rows are written first, so an hour must not end between the question and the state. */
    @Test
    void whetherAStateIsDueIsDecidedWithTheCommit() throws Exception {
        MutableClock clock = new MutableClock();
        MVStore store = ShopRecord.store(folder.resolve("record.mv").toString());
        try (LocalRecord memory = new LocalRecord(
                store, new StateFile(folder, store.openMap("numbers")), new Rewind(store), new Damage(store), clock)) {
            assertThat(memory.isStateOld()).as("there is none").isTrue();
            memory.keep(out -> out.writeInt(1));
            memory.show(row(1));
            memory.commit();
            clock.pass(Duration.ofHours(2));
            assertThat(memory.isStateOld()).isFalse();

            memory.commit();
            assertThat(memory.isStateOld()).isTrue();
        }
    }

    /** As the audit and the history do, each on its own thread. */
    @Test
    void damageThatAReaderBesideThePollsMeetsIsKnownToAll() throws Exception {
        keep(10);
        try (MVStore store = ShopRecord.store(folder.resolve("record.mv").toString())) {
            SealedBytes.<Long>map(store, "looks").put(0L, new byte[] {99});
            store.commit();
        }

        try (ShopRecord record = ShopRecord.open(folder)) {
            Thread reader = Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, failure) -> {})
                    .start(() -> record.memory().has(1));
            reader.join();
            assertThat(record.isBroken()).isTrue();

            try (Kept anew = record.anew()) {
                assertThat(anew).isInstanceOf(ShopRecord.class);
                assertThat(anew.memory().has(1)).isFalse();
                assertThat(folder.resolve("damaged.mv")).exists();
            }
        }
    }
}
