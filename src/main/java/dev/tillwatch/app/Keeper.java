package dev.tillwatch.app;

import dev.tillwatch.settings.Preferences;
import dev.tillwatch.settings.PreferencesFile;
import dev.tillwatch.settings.Theme;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the preferences off the FX thread, one write at a time.
 *
 * @param loaded as they were read at the start
 * @param worn the theme of this run, which is not kept when only the command line asked for it
 */
record Keeper(PreferencesFile file, Preferences loaded, Theme worn, ExecutorService writer) {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /** What the window begins with. */
    Preferences first() {
        return loaded.withTheme(worn);
    }

    void keep(Preferences changed) {
        Preferences kept = changed.theme() == worn ? changed.withTheme(loaded.theme()) : changed;
        writer.execute(() -> {
            try {
                file.save(kept);
            } catch (IOException failed) {
                LOG.warn("The preferences cannot be written; they hold for this run.", failed);
            }
        });
    }
}
