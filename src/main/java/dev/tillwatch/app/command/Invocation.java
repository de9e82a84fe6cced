package dev.tillwatch.app.command;

import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Environment;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * How the program was called: where it prints, the directory it was called in and its variables.
 *
 * @param out raw, so that a report learns when it cannot be written
 */
public record Invocation(OutputStream out, PrintStream err, Path directory, Map<String, String> variables) {

    /** For lines of text, always in UTF-8. */
    PrintStream lines() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    Environment environment() throws BadSetting {
        return Environment.load(directory, variables);
    }
}
