package dev.tillwatch.app.command;

import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.settings.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the program in this process and keeps what it printed; its window is a stand-in that remembers its options. */
final class Calls implements Windows {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path directory;
    private final Map<String, String> variables;

    @Nullable
    WindowOptions opened;

    @Nullable
    Demo demo;

    Calls(Path directory, Map<String, String> variables) {
        this.directory = directory;
        this.variables = variables;
    }

    int run(String... arguments) {
        PrintStream lines = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Tillwatch.run(new Invocation(out, lines, directory, variables), this, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void console(Environment environment, WindowOptions options) {
        opened = options;
    }

    @Override
    public Map<String, Integer> demo(Environment environment, Demo asked, WindowOptions options) {
        opened = options;
        demo = asked;
        Map<String, Integer> found = new LinkedHashMap<>();
        found.put("price", 9);
        found.put("volume", 0);
        found.put("burst", 4);
        found.put("failed", 3);
        return found;
    }
}
