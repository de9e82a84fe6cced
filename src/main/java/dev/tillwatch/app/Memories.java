package dev.tillwatch.app;

import dev.tillwatch.record.Kept;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.record.TuningFile;
import dev.tillwatch.settings.Directories;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what the feed remembers of a shop in this user's folder; where that cannot be, memory has to do for this run. */
final class Memories {

    private static final Logger LOG = LoggerFactory.getLogger(Memories.class);

    /** A service keeps a record of its own, so that it and the console run side by side. */
    private static final String SERVICE = "-serve";

    private Memories() {}

    static TuningFile tuning(String label) {
        return TuningFile.in(ShopRecord.folder(Directories.ofThisUser().state(), label));
    }

    static Kept of(String label) {
        return in(ShopRecord.folder(Directories.ofThisUser().state(), label));
    }

    static Path ofService(Path state, String label) {
        return ShopRecord.folder(state, label + SERVICE);
    }

    static Kept in(Path folder) {
        try {
            return ShopRecord.open(folder);
        } catch (IOException unusable) {
            LOG.warn("The local record is not used in this run: {}", unusable.getMessage());
            return Scratch.standIn();
        }
    }
}
