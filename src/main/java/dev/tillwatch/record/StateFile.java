package dev.tillwatch.record;

import dev.tillwatch.detect.state.NamelessOutput;
import dev.tillwatch.monitor.FeedMemory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kept state: a file of its own, since it may be large. Each is written whole under a new number, and the store says
 * in the same commit as the looks which number counts, so that there is always one that agrees with them.
 */
final class StateFile {

    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final String NUMBER = "state";
    private static final String CHECKSUM = "state.checksum";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final MVMap<String, Long> numbers;
    private long decided;
    private long written;
    private long checksum;

    StateFile(Path folder, MVMap<String, Long> numbers) {
        this.folder = folder;
        this.numbers = numbers;
        this.decided = numbers.getOrDefault(NUMBER, 0L);
        this.checksum = numbers.getOrDefault(CHECKSUM, 0L);
        this.written = decided;
    }

    private Path file(long number) {
        return folder.resolve("state-" + number + ".bin");
    }

    boolean isThere() {
        return written > 0 && Files.isRegularFile(file(written));
    }

    /** Null where there is none; fails where it is damaged. */
    @Nullable
    DataInputStream read() throws IOException {
        if (!isThere()) {
            return null;
        }
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file(written)), sum)) {
            byte[] buffer = new byte[BUFFER];
            int read = in.read(buffer);
            while (read >= 0) {
                read = in.read(buffer);
            }
        }
        if (sum.getValue() != checksum) {
            throw new IOException("The kept state is damaged: " + file(written).getFileName());
        }
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file(written)), BUFFER));
    }

    /** Writes a new one; it counts once {@link #decide} has been committed. */
    void write(FeedMemory.StateWriter writer) throws IOException {
        Path file = file(Math.max(written, decided) + 1);
        Files.deleteIfExists(file);
        CRC32 sum = new CRC32();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                OutputStream raw = Channels.newOutputStream(channel);
                DataOutputStream out =
                        new NamelessOutput(new BufferedOutputStream(new CheckedOutputStream(raw, sum), BUFFER))) {
            writer.write(out);
            out.flush();
            channel.force(true);
        } catch (IOException | RuntimeException failure) {
            // Where the disk is full, half a state must not keep it full.
            deleteIfPossible(file);
            throw failure;
        }
        if (written != decided) {
            Files.deleteIfExists(file(written));
        }
        written = Math.max(written, decided) + 1;
        checksum = sum.getValue();
    }

    void forget() {
        written = 0;
        checksum = 0;
    }

    /** Says which one counts from the next commit on. */
    void decide() {
        // An entry that is put counts as a change, even with the same value, and would be written in every poll.
        if (numbers.getOrDefault(NUMBER, 0L) != written) {
            numbers.put(NUMBER, written);
            numbers.put(CHECKSUM, checksum);
        }
    }

    /** The commit is done: the one before is not needed any more. */
    void tidy() {
        if (decided != written) {
            deleteIfPossible(file(decided));
            decided = written;
        }
    }

    private static void deleteIfPossible(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // It is overwritten or removed when its number comes again.
            LOG.debug("A state that does not count was not removed", left);
        }
    }
}
