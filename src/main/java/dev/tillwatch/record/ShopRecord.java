package dev.tillwatch.record;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Reading;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.FoundRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A shop's folder on the workstation: the store, and what the feed remembers in it. */
public final class ShopRecord implements Kept {

    private static final Logger LOG = LoggerFactory.getLogger(ShopRecord.class);

    /** Goes up when what is written changes its form; an older record is set aside and built anew. */
    private static final long VERSION = 3;

    private static final String VERSION_KEY = "version";
    private static final String FILE = "record.mv";
    private static final String DAMAGED = "damaged.mv";
    private static final int CACHE_MB = 8;

    /** The way to a file that a thread which is interrupted while it reads does not close for all others. */
    static final String SAFE = "async:";

    private final MVStore store;
    private final Path folder;
    private final Damage damage;
    private final PersonNames names = new PersonNames();
    private final StoredRows rows;
    private final StoredReadings readings;
    private final LocalRecord memory;
    /** Whether one that was damaged was set aside for it in this run: what is damaged twice is left alone. */
    private boolean second;

    ShopRecord(MVStore store, Path folder) {
        this.store = store;
        this.folder = folder;
        this.damage = new Damage(store);
        MVMap<String, Long> numbers = store.openMap("numbers");
        Rewind rewind = new Rewind(store);
        this.memory = new LocalRecord(store, new StateFile(folder, numbers), rewind, damage, InstantSource.system());
        this.rows = new StoredRows(rewind, names, damage);
        this.readings = new StoredReadings(rewind);
        memory.alsoDrop(this::dropBefore);
    }

    /** The folder of a shop, named so that no label leads out of it. */
    public static Path folder(Path state, String label) {
        return state.resolve("shops")
                .resolve(UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /**
     * Opens what is there, or begins anew; what cannot be read is set aside under another name. Fails where the folder
     * cannot be written or another program has the record open.
     */
    public static ShopRecord open(Path folder) throws IOException {
        createPrivately(folder);
        try {
            return opened(folder);
        } catch (RuntimeException | AssertionError unreadable) {
            if (isCode(unreadable, DataUtils.ERROR_FILE_LOCKED)) {
                throw new IOException("Another Tillwatch has this shop's record open.", unreadable);
            }
            if (isCode(unreadable, DataUtils.ERROR_WRITING_FAILED)) {
                throw new IOException("The local record cannot be written.", unreadable);
            }
            LOG.warn("The local record cannot be read; it is set aside and built anew.", unreadable);
            return afresh(folder);
        }
    }

    private static boolean isCode(Throwable failure, int code) {
        return failure instanceof MVStoreException known && known.getErrorCode() == code;
    }

    /** Sets the record aside and begins an empty one. */
    private static ShopRecord afresh(Path folder) throws IOException {
        Files.move(folder.resolve(FILE), folder.resolve(DAMAGED), StandardCopyOption.REPLACE_EXISTING);
        try {
            ShopRecord fresh = opened(folder);
            fresh.second = true;
            return fresh;
        } catch (RuntimeException unwritable) {
            throw new IOException("No new local record can be begun.", unwritable);
        }
    }

    private static ShopRecord opened(Path folder) {
        MVStore store = store(SAFE + folder.resolve(FILE));
        try {
            MVMap<String, Long> numbers = store.openMap("numbers");
            long version = numbers.getOrDefault(VERSION_KEY, VERSION);
            if (version != VERSION) {
                throw new IllegalStateException("The record has version " + version + ", " + VERSION + " is needed.");
            }
            numbers.put(VERSION_KEY, VERSION);
            return new ShopRecord(store, folder);
        } catch (RuntimeException | AssertionError failure) {
            store.closeImmediately();
            throw failure;
        }
    }

    /** Writes only when it is told to. */
    static MVStore store(String file) {
        return new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                // Nor once much is unsaved: looks, journal and state agree only where they are committed together.
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MB)
                .compress()
                .open();
    }

    /** Only this user may look into it. */
    private static void createPrivately(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    @Override
    public FeedMemory memory() {
        return memory;
    }

    @Override
    public FoundRows rows() {
        return rows;
    }

    @Override
    public List<Reading> readings(String detector) {
        return damage.watch(() -> readings.all(detector));
    }

    @Override
    public Map<String, Detection> note(Map<String, Detection> found) {
        return damage.watch(() -> {
            Map<String, Detection> named = new LinkedHashMap<>();
            found.forEach((detector, detection) -> {
                rows.note(detector, detection);
                readings.note(detector, detection.readings());
                named.put(detector, names.fill(detection));
            });
            return named;
        });
    }

    @Override
    public void write() {
        damage.watchDoing(() -> {
            rows.flush();
            readings.flush();
        });
    }

    @Override
    public void writeIfMuch() {
        damage.watchDoing(() -> {
            rows.flushIfMany();
            readings.flushIfMany();
        });
    }

    @Override
    public Set<Long> nameless() {
        return names.missing(damage.watch(this::customers));
    }

    private Set<Long> customers() {
        Set<Long> customers = new TreeSet<>();
        detectors(StoredRows.MAP).forEach(detector -> customers.addAll(rows.customers(detector)));
        return customers;
    }

    private void dropBefore(LocalDateTime lookBack) {
        detectors(StoredRows.MAP).forEach(detector -> rows.dropBefore(detector, lookBack));
        detectors(StoredReadings.MAP).forEach(detector -> readings.dropBefore(detector, lookBack));
    }

    /** Those that have a map which is called so, before their id. */
    private List<String> detectors(String map) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(map))
                .map(name -> name.substring(map.length()))
                .toList();
    }

    @Override
    public void learn(Map<Long, String> found) {
        names.learn(found);
    }

    @Override
    public boolean isBroken() {
        return memory.isBroken();
    }

    /** A damaged one is set aside and built anew; one that cannot be written is left alone, for a start with room. */
    @Override
    public Kept anew() {
        close();
        if (damage.isFound() && !second) {
            try {
                return afresh(folder);
            } catch (IOException stuck) {
                LOG.warn("The damaged record cannot be set aside; this run goes on without one.", stuck);
            }
        }
        return Scratch.standIn();
    }

    @Override
    public void close() {
        memory.close();
    }
}
