package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the feed as a process of its own over a record on disk and ends it with SIGKILL; never in good order. */
public final class FeedProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;
    private final Path errors;

    private FeedProcess(Process process, Path errors) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /**
     * Starts one.
     *
     * @param record the folder that each start goes on from
     * @param shop the variables that say where the shop is
     * @param death when it stands still to be killed, after that moment has come so many times
     */
    public static FeedProcess start(Path record, Map<String, String> shop, Moment death, int passes)
            throws IOException {
        Path errors = Files.createTempFile(record.getParent(), "errors", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=logback-test.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedChild.class.getName(),
                        record.toString(),
                        death.name(),
                        Integer.toString(passes))
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MYSQL_"));
        builder.environment().putAll(shop);
        return new FeedProcess(builder.start(), errors);
    }

    /** What it says next, waiting for it; null once it has ended. */
    public @Nullable String next() throws IOException {
        return lines.readLine();
    }

    /** Ends it as a power failure does, at once; it must have been running, and have had nothing to complain of. */
    public void kill() throws IOException, InterruptedException {
        assertThat(process.isAlive()).as(Files.readString(errors)).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(errors).content().isEmpty();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
