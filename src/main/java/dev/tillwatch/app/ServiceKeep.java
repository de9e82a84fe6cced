package dev.tillwatch.app;

import dev.tillwatch.app.serve.Told;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.record.Kept;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.record.TuningFile;
import java.nio.file.Path;

/**
 * What a service has beside its shop.
 *
 * @param tuning the analyst's, as the console keeps it for this shop
 * @param kept where the feed goes on
 * @param told what its events have told of
 */
record ServiceKeep(Tuning tuning, Kept kept, Told told) implements AutoCloseable {

    /** Of a shop, in the user's folder; where another service has it open, in memory. */
    static ServiceKeep of(Path state, String label) {
        Tuning tuning = TuningFile.in(ShopRecord.folder(state, label)).tuning();
        Path folder = Memories.ofService(state, label);
        Kept kept = Memories.in(folder);
        return new ServiceKeep(tuning, kept, kept instanceof ShopRecord ? Told.in(folder) : Told.inMemory());
    }

    /** Nothing that lasts. */
    static ServiceKeep inMemory() {
        return new ServiceKeep(Tuning.DEFAULT, Scratch.open(), Told.inMemory());
    }

    @Override
    public void close() {
        told.close();
        kept.close();
    }
}
