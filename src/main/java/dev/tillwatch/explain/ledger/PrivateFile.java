package dev.tillwatch.explain.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file of lines that only this user can read: each line is added by one write, and begins a new one even where a crash
 * has left half a line. On Windows the user's own folder is what keeps others out.
 */
record PrivateFile(Path path) {

    /** Adds a line; it is handed to the operating system when this returns. */
    void append(String line) throws IOException {
        create();
        String whole = (endsInMidLine() ? "\n" : "") + line + "\n";
        // no channel: an interrupted thread, as that of a cancelled call is, could not write through one
        try (OutputStream file = new FileOutputStream(path.toFile(), true)) {
            file.write(whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    private boolean endsInMidLine() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() == 0) {
                return false;
            }
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }

    private void create() throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes("rwx------"));
        }
        try {
            Files.createFile(path, attributes("rw-------"));
        } catch (FileAlreadyExistsException anotherWindow) {
            // has made it a moment before, and as private
        }
    }

    private FileAttribute<?>[] attributes(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
