package dev.tillwatch.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, from the class path, as ./tillwatch starts it; all it writes lies in one folder. */
final class ProgramProcess {

    private static final int PATIENCE_MINUTES = 3;

    private final Process process;
    private final Path folder;

    private ProgramProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** How a process ended. */
    record Call(int exitCode, String out, String err) {}

    /**
     * Starts it in a folder.
     *
     * @param variables beside those of this process, of which the shop's and the model's are left out
     */
    static ProgramProcess start(Path folder, Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path").replace("test-classes", "no-test-classes"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().keySet().removeIf(name -> name.startsWith("MYSQL_") || name.startsWith("AI_"));
        builder.environment().put("TILLWATCH_LOG_DIR", folder.resolve("log").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().putAll(variables);
        return new ProgramProcess(builder.start(), folder);
    }

    /** Waits for its end. */
    Call end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_MINUTES + " minutes");
        }
        return new Call(process.exitValue(), Files.readString(folder.resolve("out")), errors());
    }

    /** Asks it to end, as a session that closes does. */
    void terminate() {
        process.destroy();
    }

    String log() throws IOException {
        Path log = folder.resolve("log/tillwatch.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** The toolkit's own remark about the class path is none of ours. */
    private String errors() throws IOException {
        return String.join(
                "\n",
                Files.readString(folder.resolve("err"))
                        .lines()
                        .filter(line -> !line.contains("com.sun.javafx.application.PlatformImpl")
                                && !line.contains("Unsupported JavaFX configuration"))
                        .toList());
    }
}
