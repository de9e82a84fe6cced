package dev.tillwatch.app.command;

import dev.tillwatch.settings.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the log is written: chosen before the first logger is made, since that one opens the file. */
public final class LogFile {

    /** Read by logback.xml; a variable of this name beats it. */
    private static final String PROPERTY = "TILLWATCH_LOG_DIR";

    private static final String NAME = "tillwatch.log";

    private LogFile() {}

    /** Chooses the user's folder for logs, or the folder for temporary files where that cannot be written. */
    public static void choose() {
        String chosen = System.getProperty(PROPERTY, System.getenv().getOrDefault(PROPERTY, ""));
        Path wanted = chosen.isEmpty() ? Directories.ofThisUser().state() : Path.of(chosen);
        System.setProperty(
                PROPERTY, writable(wanted) ? wanted.toString() : temporary().toString());
    }

    static Path path() {
        return Path.of(System.getProperty(PROPERTY, ""), NAME);
    }

    private static boolean writable(Path directory) {
        try {
            return Files.isWritable(Files.createDirectories(directory));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"), "tillwatch-" + System.getProperty("user.name"));
    }
}
