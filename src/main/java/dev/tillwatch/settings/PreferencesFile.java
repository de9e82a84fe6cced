package dev.tillwatch.settings;

import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keeps the preferences in a JSON file: written beside it and moved, so that a crash leaves the old one; a file that
 * cannot be read is set aside and said so, and the program goes on with the defaults.
 */
public final class PreferencesFile {

    private static final Texts TEXTS = Texts.of("command");
    private static final String FILE_NAME = "preferences.json";
    private static final String SET_ASIDE = "preferences.damaged.json";

    private final Path file;

    public PreferencesFile(Directories directories) {
        this.file = directories.config().resolve(FILE_NAME);
    }

    /** What was read, and a sentence for the user where the file was damaged. */
    public record Loaded(Preferences preferences, Optional<String> notice) {}

    public Loaded load() {
        if (!Files.exists(file)) {
            return new Loaded(Preferences.DEFAULT, Optional.empty());
        }
        try {
            return new Loaded(PreferencesJson.read(Files.readAllBytes(file)), Optional.empty());
        } catch (IOException damaged) {
            return new Loaded(Preferences.DEFAULT, Optional.of(setAside()));
        }
    }

    private String setAside() {
        Path aside = file.resolveSibling(SET_ASIDE);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return TEXTS.get("preferences.damaged", aside);
        } catch (IOException stuck) {
            return TEXTS.get("preferences.unreadable", file);
        }
    }

    public void save(Preferences preferences) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "preferences", ".tmp");
        try {
            Files.write(fresh, PreferencesJson.write(preferences));
            move(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plainFileSystem) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
