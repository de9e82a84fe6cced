package dev.tillwatch.app.serve;

import dev.tillwatch.model.AnomalyKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps which anomalies the events have told of and how they looked then, a line for each change, so that the next run
 * tells of nothing twice. Facts and names are not written, only a checksum of them.
 */
public final class Told implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);
    private static final String NAME = "told.txt";

    /** The first line; goes up when lines or checksums change their form: all is then told again. */
    private static final String VERSION = "tillwatch told 1";

    private static final String STANDS = "+";
    private static final String GONE = "-";
    private static final int HEX = 16;

    /** Lines beyond two for each anomaly that stands, after which the file is written anew; some 5 MB. */
    private static final int MOST_SPARE = 100_000;

    private final @Nullable Path file;
    private final Map<AnomalyKey, Integer> before = new HashMap<>();
    private @Nullable BufferedWriter out;
    private long lines;

    private Told(@Nullable Path file) {
        this.file = file;
    }

    /** Kept in memory alone. */
    public static Told inMemory() {
        return new Told(null);
    }

    /** In a folder that is there and that no other program uses; what cannot be read there counts as never told. */
    public static Told in(Path folder) {
        Told told = new Told(folder.resolve(NAME));
        try {
            told.read(folder.resolve(NAME));
        } catch (IOException unreadable) {
            LOG.warn("What was told in earlier runs cannot be read; all of it is told again.", unreadable);
            told.before.clear();
        }
        told.writeAnew(told.before);
        return told;
    }

    private void read(Path from) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var all = Files.lines(from)) {
            var each = all.iterator();
            if (each.hasNext() && each.next().equals(VERSION)) {
                each.forEachRemaining(this::take);
            }
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** The last line may have been cut off. */
    private void take(String line) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 5 && parts[0].equals(STANDS)) {
                before.put(key(parts, 2), Integer.parseUnsignedInt(parts[1], HEX));
            } else if (parts.length == 4 && parts[0].equals(GONE)) {
                before.remove(key(parts, 1));
            }
        } catch (IllegalArgumentException damaged) {
            LOG.debug("A line of what was told is damaged", damaged);
        }
    }

    private static AnomalyKey key(String[] parts, int from) {
        return new AnomalyKey(decoded(parts[from]), decoded(parts[from + 1]), decoded(parts[from + 2]));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** The checksums of those that stood when the last run ended. */
    Map<AnomalyKey, Integer> before() {
        return Map.copyOf(before);
    }

    /** Takes what was told just now; {@code standing} is all that stands by then. */
    synchronized void keep(List<Change> changes, Map<AnomalyKey, Integer> standing) {
        if (out == null || changes.isEmpty()) {
            return;
        }
        if (lines > MOST_SPARE + 2L * standing.size()) {
            writeAnew(standing);
            return;
        }
        try {
            for (Change change : changes) {
                AnomalyKey key = change.key();
                write(out, key, standing.get(key));
            }
            out.flush();
        } catch (IOException full) {
            giveUp(full);
        }
    }

    private void write(BufferedWriter to, AnomalyKey key, @Nullable Integer checksum) throws IOException {
        to.write(checksum == null ? GONE : STANDS + " " + Integer.toUnsignedString(checksum, HEX));
        for (String part : List.of(key.detector(), key.kind(), key.id())) {
            to.write(" " + URLEncoder.encode(part, StandardCharsets.UTF_8));
        }
        to.write("\n");
        lines++;
    }

    /** Beside it and moved, so that a crash leaves the old one. */
    private void writeAnew(Map<AnomalyKey, Integer> standing) {
        if (file == null) {
            return;
        }
        close();
        lines = 0;
        Path draft = file.resolveSibling(NAME + ".tmp");
        try {
            try (BufferedWriter anew = Files.newBufferedWriter(draft)) {
                anew.write(VERSION + "\n");
                for (Map.Entry<AnomalyKey, Integer> each : standing.entrySet()) {
                    write(anew, each.getKey(), each.getValue());
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            out = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
        } catch (IOException full) {
            giveUp(full);
        }
    }

    private void giveUp(IOException full) {
        LOG.warn("What is told cannot be written; the next run tells of some of it again.", full);
        close();
    }

    @Override
    public synchronized void close() {
        BufferedWriter open = out;
        out = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException full) {
                LOG.debug("The file of what was told was not closed in good order", full);
            }
        }
    }
}
