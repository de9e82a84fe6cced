package dev.tillwatch.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.Launcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the benchmark as a process of its own, briefly and gently: that it measures, not what. */
class BenchTest {

    private static final String SPREAD = "p50 \\d+\\.\\d ms, p99 \\d+\\.\\d ms, max \\d+\\.\\d ms";
    private static final String RATIO = "; idle window: " + SPREAD + "; ratio p50 x\\d+\\.\\d, p99 x\\d+\\.\\d";

    @TempDir
    private Path folder;

    @Test
    void printsEveryFigureAndEndsWell() throws Exception {
        Path picture = folder.resolve("end.png");
        List<String> lines = run("bench", "--headless", "--seconds", "3", "--rate", "100", "--snapshot", "" + picture);

        assertThat(lines)
                .anyMatch(matching("Machine: \\d+ cores, heap limit .* MiB, .*Java .*JavaFX .*"))
                .contains("Window: 1440x900 laid out, drawn at 1000x625, which is what the screen holds")
                .anyMatch(matching("Load: 100 transactions/s asked for, \\d+ committed in \\d+\\.\\d s, .*"))
                .anyMatch(
                        matching("Mix: \\d+\\.\\d % of the orders planted \\(.*Price \\d+.*\\); \\d+ payments failed"))
                .anyMatch(matching("Feed: .* rows read; rows found: .*; model answers that stalled: [1-9]"))
                .anyMatch(matching("FX thread per pulse, busy: " + SPREAD + RATIO))
                .anyMatch(matching("FX thread per pulse, wall: " + SPREAD + RATIO))
                .anyMatch(matching("FX thread per pulse, the larger p99 .* ms, goal <= 16 ms: (met|missed)"))
                .anyMatch(matching("Pulse to pulse: " + SPREAD + "; [\\d,]+ pulses"))
                .anyMatch(matching("FX thread not reacting: longest .* ms, p99 .* ms; idle window: longest .* ms"))
                .anyMatch(matching("First selection and question .*: not reacting for at most \\d+\\.\\d ms, no goal"))
                .anyMatch(matching("Longest FX-thread block .* ms, goal <= 100 ms: (met|missed)"))
                .anyMatch(matching("Commit to pixel: " + SPREAD + "; [1-9]\\d* rows, 0 not seen; .*"))
                .anyMatch(matching("Heap after a collection: shop alone \\d+ MiB, with the window \\d+ MiB, .*"))
                .anyMatch(matching("Heap during the load: at most \\d+ MiB; \\d+ collections that stop, .*"));
        assertThat(picture).isNotEmptyFile();
    }

    private static Predicate<String> matching(String pattern) {
        return line -> line.matches(pattern);
    }

    private List<String> run(String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path").replace("test-classes", "no-test-classes"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("TILLWATCH_LOG_DIR", folder.resolve("log").toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readAllLines(out);
    }
}
