package dev.tillwatch.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where this user's files lie, as each operating system wants it: what was chosen, and what the program writes by
 * itself (logs).
 *
 * @param config preferences
 * @param state logs and other records
 */
public record Directories(Path config, Path state) {

    private static final String NAME = "tillwatch";
    private static final String TITLE = "Tillwatch";

    /** Of the running machine. */
    public static Directories ofThisUser() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static Directories of(String system, Path home, Map<String, String> variables) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            Path library = home.resolve("Library");
            return new Directories(
                    library.resolve("Application Support").resolve(TITLE),
                    library.resolve("Logs").resolve(TITLE));
        }
        if (name.contains("windows")) {
            Path appData = home.resolve("AppData");
            return new Directories(
                    named(variables, "APPDATA", appData.resolve("Roaming")).resolve(TITLE),
                    named(variables, "LOCALAPPDATA", appData.resolve("Local")).resolve(TITLE));
        }
        return new Directories(
                named(variables, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                named(variables, "XDG_STATE_HOME", home.resolve(".local").resolve("state"))
                        .resolve(NAME));
    }

    /** The XDG rules say that a relative path is to be ignored. */
    private static Path named(Map<String, String> variables, String variable, Path otherwise) {
        String value = variables.getOrDefault(variable, "");
        return value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
