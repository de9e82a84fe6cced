package dev.tillwatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.app.bench.BenchPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TillwatchTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "demo --nonsense",
                "demo --seed many",
                "demo --password hunter2",
                "--size 1440",
                "--size 1x1",
                "--after 20s",
                "--after soon --snapshot a.png",
                "--snapshot a.jpg --headless",
                "--snapshot no/such/folder/a.png --headless",
                "--theme pink",
                "demo --theme",
                "bench --seconds 0",
                "bench --rate 0 --headless",
                "bench --rate many",
                "bench --transactions 0",
                "bench --transactions many",
                "bench --format xml",
                "bench --no-window",
                "bench --mysql nonsense",
                "bench --mysql mysql://reader:hunter2@localhost",
                "bench --mysql mysql://reader@localhost/shop",
                "bench --mysql mysql://localhost"
            })
    void answersWrongUsageWithOneSentence(String line) {
        Calls calls = calls(Map.of());

        assertThat(calls.run(line.split(" "))).isEqualTo(2);
        assertThat(calls.err().lines()).hasSize(1);
        assertThat(calls.err()).endsWith(".\n").doesNotContain("hunter2", "Exception");
        assertThat(calls.out()).isEmpty();
        assertThat(calls.opened).isNull();
    }

    @Test
    void takesTheWindowsOptionsBeforeAndBehindTheCommand() {
        String file = directory.resolve("a.png").toString();
        for (String line : new String[] {
            "--headless --size 1100x700 --snapshot " + file + " --after 1500ms --theme LIGHT --tab burst demo --seed 7",
            "demo --seed 7 --headless --size 1100x700 --snapshot " + file + " --after 1500ms --theme light --tab burst"
        }) {
            Calls calls = calls(Map.of());

            assertThat(calls.run(line.split(" "))).isZero();
            assertThat(calls.opened)
                    .isEqualTo(new WindowOptions(
                            true,
                            1100,
                            700,
                            Optional.of(Path.of(file)),
                            Duration.ofMillis(1500),
                            Optional.of("light"),
                            Optional.of("burst")));
            assertThat(calls.demo).isEqualTo(new Windows.Demo(7, false));
        }
    }

    @Test
    void opensTheConsoleWithoutACommand() {
        Calls calls = calls(Map.of("DISPLAY", ":0"));

        assertThat(calls.run()).isZero();
        assertThat(Objects.requireNonNull(calls.opened).headless()).isFalse();
    }

    @Test
    void runsTheDemoWithoutADisplay() {
        assumeThat(System.getProperty("os.name")).contains("Linux");
        Calls calls = calls(Map.of());

        assertThat(calls.run("demo")).isZero();

        assertThat(calls.opened)
                .isEqualTo(new WindowOptions(
                        true,
                        0,
                        0,
                        Optional.of(directory.resolve("tillwatch-demo.png")),
                        Duration.ofSeconds(30),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(calls.out().lines())
                .hasSize(6)
                .contains("Price: 9, the worst of late: Laptop sold too low", "Bursts: 0")
                .first()
                .asString()
                .contains("no display", "30 seconds");
    }

    @Test
    void measuresWithoutADisplayAndSaysSo() {
        assumeThat(System.getProperty("os.name")).contains("Linux");
        Calls calls = calls(Map.of());

        assertThat(calls.run("bench", "--seconds", "7", "--rate", "50", "--size", "1100x700"))
                .isZero();

        BenchPlan plan = Objects.requireNonNull(calls.bench);
        assertThat(plan.length()).isEqualTo(Duration.ofSeconds(7));
        assertThat(plan.rate()).isEqualTo(50);
        assertThat(Objects.requireNonNull(calls.opened).width()).isEqualTo(1100);
        assertThat(calls.out().lines()).hasSize(2).last().isEqualTo("measured");
        assertThat(calls.out()).startsWith("There is no display");
    }

    @Test
    void measuresAThousandASecondForAMinuteUnlessAskedOtherwise() {
        Calls calls = calls(Map.of("DISPLAY", ":0"));

        assertThat(calls.run("bench")).isZero();

        BenchPlan plan = Objects.requireNonNull(calls.bench);
        assertThat(plan.length()).isEqualTo(Duration.ofMinutes(1));
        assertThat(plan.rate()).isEqualTo(1_000);
        assertThat(calls.out()).isEqualTo("measured\n");
    }

    @Test
    void saysThatTheConsoleNeedsADisplay() {
        assumeThat(System.getProperty("os.name")).contains("Linux");
        Calls calls = calls(Map.of());

        assertThat(calls.run()).isEqualTo(2);
        assertThat(calls.err()).startsWith("There is no display");
    }

    @Test
    void explainsItself() {
        Calls help = calls(Map.of());
        Calls version = calls(Map.of());
        Calls ofDemo = calls(Map.of());

        assertThat(help.run("--help")).isZero();
        assertThat(version.run("--version")).isZero();
        assertThat(ofDemo.run("demo", "--help")).isZero();

        assertThat(help.out()).contains("--headless", "--snapshot", "demo").doesNotContainIgnoringCase("password");
        assertThat(version.out()).startsWith("Tillwatch ");
        assertThat(ofDemo.out()).contains("--seed", "--mysql");
    }

    private Calls calls(Map<String, String> variables) {
        return new Calls(directory, variables);
    }
}
