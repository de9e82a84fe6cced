package dev.tillwatch.explain.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local ledger of every request to a model, as lines of JSON that are only ever added. Two files at most: when the
 * newer one is full it takes the place of the older, so that the oldest requests are forgotten first.
 */
public final class Ledger implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** Bytes in one of the two files: some thousand requests in both. */
    static final long FULL = 8L * 1024 * 1024;

    /** Half a line, or one of something else, is passed over. */
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final PrivateFile newer;
    private final PrivateFile older;
    private final long full;
    private final ReentrantLock lock = new ReentrantLock();

    /** @param folder the user's folder for records; made when the first request leaves */
    public Ledger(Path folder) {
        this(folder, FULL);
    }

    Ledger(Path folder, long full) {
        this.newer = new PrivateFile(folder.resolve("requests.jsonl"));
        this.older = new PrivateFile(folder.resolve("requests.older.jsonl"));
        this.full = full;
    }

    /** Where the newest requests lie. */
    public Path file() {
        return newer.path();
    }

    @Override
    public void sent(Sent request) throws IOException {
        add(LedgerJson.line(request));
    }

    @Override
    public void ended(String id, Ended end) {
        try {
            add(LedgerJson.line(id, end));
        } catch (IOException failed) {
            LOG.warn("How a request ended cannot be written to {}.", newer.path(), failed);
        }
    }

    private void add(String line) throws IOException {
        lock.lock();
        try {
            if (newer.size() > full) {
                Files.move(newer.path(), older.path(), StandardCopyOption.REPLACE_EXISTING);
            }
            newer.append(line);
        } finally {
            lock.unlock();
        }
    }

    /** All that is kept, the newest first. */
    public List<LedgerEntry> entries() throws IOException {
        Map<String, LedgerEntry> byId = new LinkedHashMap<>();
        lock.lock();
        try {
            read(older.path(), byId);
            read(newer.path(), byId);
        } finally {
            lock.unlock();
        }
        return new ArrayList<>(byId.values()).reversed();
    }

    /** Writes entries as lines of JSON, each whole, into a file of the user's choice. */
    public static void export(Collection<LedgerEntry> entries, Path file) throws IOException {
        Files.write(file, entries.stream().map(LedgerJson::line).toList(), StandardCharsets.UTF_8);
    }

    private static void read(Path file, Map<String, LedgerEntry> byId) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        // a reader of this kind puts a mark in the place of damaged bytes; the other kind would fail
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() <= LONGEST_LINE) {
                    LedgerJson.read(line).ifPresent(half -> join(half, byId));
                }
            }
        }
    }

    /** An end whose beginning is forgotten is forgotten, too. */
    private static void join(LedgerJson.Half half, Map<String, LedgerEntry> byId) {
        Sent sent = half.sent();
        if (sent != null) {
            byId.put(half.id(), new LedgerEntry(sent, null));
        } else {
            byId.computeIfPresent(half.id(), (id, begun) -> new LedgerEntry(begun.sent(), half.ended()));
        }
    }
}
