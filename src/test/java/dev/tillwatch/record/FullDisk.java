package dev.tillwatch.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/** A disk for the store, named "full:" before a path, that has no room left when it is told so. */
public final class FullDisk extends FilePathWrapper {

    public static final String SCHEME = "full";

    private static volatile boolean full;

    /** A shop's record on it, in a folder. */
    public static Kept record(Path folder) {
        return new ShopRecord(ShopRecord.store(SCHEME + ":" + folder.resolve("record.mv")), folder);
    }

    /** What does not outlast the run, on it; writes soon. */
    public static Kept scratch(Path folder) {
        Path file = folder.resolve("rows.mv");
        MVStore store = new MVStore.Builder()
                .fileName(SCHEME + ":" + file)
                .autoCommitBufferSize(1)
                .open();
        return new Scratch(file, store, false);
    }

    /** H2 makes one for each path. */
    public FullDisk() {}

    public static void fill(boolean on) {
        full = on;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {

        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        private static void checkRoom() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            checkRoom();
            return real.write(source);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            checkRoom();
            return real.write(source, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return real.read(target);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long to) throws IOException {
            return real.position(to);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            real.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            checkRoom();
            real.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
