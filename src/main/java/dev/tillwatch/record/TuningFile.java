package dev.tillwatch.record;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tillwatch.detect.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps how a shop's detectors are tuned, with every change, in a JSON file: written beside it and moved, so that a
 * crash leaves the old one; one that cannot be read is set aside.
 */
public final class TuningFile {

    private static final Logger LOG = LoggerFactory.getLogger(TuningFile.class);
    private static final String NAME = "tuning.json";
    private static final String SET_ASIDE = "tuning.damaged.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final @Nullable Path file;
    private Tuning known = Tuning.DEFAULT;

    private TuningFile(@Nullable Path file) {
        this.file = file;
    }

    /** Kept in memory alone. */
    public static TuningFile inMemory(Tuning tuning) {
        TuningFile opened = new TuningFile(null);
        opened.known = tuning;
        return opened;
    }

    /** That of the shop whose record lies in the folder. */
    public static TuningFile in(Path folder) {
        TuningFile opened = new TuningFile(folder.resolve(NAME));
        opened.known = opened.read(folder.resolve(NAME));
        return opened;
    }

    public synchronized Tuning tuning() {
        return known;
    }

    private Tuning read(Path from) {
        if (!Files.exists(from)) {
            return Tuning.DEFAULT;
        }
        try {
            return JSON.readValue(from.toFile(), Tuning.class);
        } catch (IOException damaged) {
            LOG.warn("The tuning in {} cannot be read; it is set aside, the defaults hold.", from, damaged);
            try {
                Files.move(from, from.resolveSibling(SET_ASIDE), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException stuck) {
                LOG.warn("The file {} cannot be set aside.", from, stuck);
            }
            return Tuning.DEFAULT;
        }
    }

    /** In force from now on, also where it cannot be written. */
    public synchronized void save(Tuning tuning) throws IOException {
        known = tuning;
        if (file == null) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(NAME + ".tmp");
        JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), tuning);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
