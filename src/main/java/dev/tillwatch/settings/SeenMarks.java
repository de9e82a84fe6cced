package dev.tillwatch.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the marks "seen" and the notes of one shop on the workstation, by row key. The file is written whole to a
 * temporary one and moved into place, so that a crash leaves the old or the new, never half of one.
 */
public final class SeenMarks {

    private static final Logger LOG = LoggerFactory.getLogger(SeenMarks.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 100;

    private final @Nullable Path file;
    private final Executor writer;
    private final Map<String, Mark> marks = new ConcurrentHashMap<>();
    private final AtomicBoolean writePending = new AtomicBoolean();

    private SeenMarks(@Nullable Path file, Executor writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Kept in memory alone: for the demo shop, which is gone when it closes. */
    public static SeenMarks inMemory() {
        return new SeenMarks(null, Runnable::run);
    }

    /**
     * The marks of one shop.
     *
     * @param directory where the files of all shops lie; made when the first mark is written
     * @param shop what tells shops apart, for example the connection's label
     * @param writer runs the writing, one at a time, off the caller's thread
     */
    public static SeenMarks open(Path directory, String shop, Executor writer) {
        String name = shop.replaceAll("[^A-Za-z0-9._-]", "_");
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        // The hash keeps apart what the cleaning made equal.
        Path file = directory.resolve("marks-" + cut + "-" + Integer.toHexString(shop.hashCode()) + ".json");
        SeenMarks opened = new SeenMarks(file, writer);
        opened.load(file);
        return opened;
    }

    public Mark get(String key) {
        return marks.getOrDefault(key, Mark.NONE);
    }

    /** Replaces the mark of a row; {@link Mark#NONE} removes it. */
    public void put(String key, Mark mark) {
        if (mark.equals(Mark.NONE)) {
            marks.remove(key);
        } else {
            marks.put(key, mark);
        }
        if (file != null && writePending.compareAndSet(false, true)) {
            Path target = file;
            writer.execute(() -> save(target));
        }
    }

    private void load(Path from) {
        if (!Files.exists(from)) {
            return;
        }
        try {
            marks.putAll(JSON.readValue(from.toFile(), new TypeReference<Map<String, Mark>>() {}));
        } catch (IOException unreadable) {
            LOG.warn("The marks in {} cannot be read; they are set aside and a new file is begun.", from, unreadable);
            setAside(from);
        }
    }

    private static void setAside(Path from) {
        try {
            Files.move(
                    from, from.resolveSibling(from.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("The file {} cannot be set aside.", from, failed);
        }
    }

    private void save(Path target) {
        // Cleared before the copy is taken: a mark put while writing asks for another write.
        writePending.set(false);
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path draft = target.resolveSibling(target.getFileName() + ".tmp");
            JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), new TreeMap<>(marks));
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            LOG.warn("The marks cannot be written to {}; they stay in memory.", target, failed);
        }
    }
}
