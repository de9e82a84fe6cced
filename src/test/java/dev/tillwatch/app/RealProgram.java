package dev.tillwatch.app;

import dev.tillwatch.app.command.Invocation;
import dev.tillwatch.app.command.Parts;
import dev.tillwatch.app.command.Tillwatch;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs the program in this process with all its real parts, as its main class does, and keeps what it printed. */
public final class RealProgram {

    /** How a run ended. */
    public record Run(int exitCode, String out, String err) {}

    private RealProgram() {}

    public static Run run(Path directory, Map<String, String> variables, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Tillwatch.run(
                new Invocation(out, new PrintStream(err, true, StandardCharsets.UTF_8), directory, variables),
                new Parts(
                        new ConsoleWindows(),
                        new ShopScan(),
                        Detectors::of,
                        new RealProbes(),
                        new ShopService(),
                        DetectorStudies.usual()),
                arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
