package dev.tillwatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillwatch.explain.drill.DrillClass;
import dev.tillwatch.explain.drill.DrillReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillCommandTest {

    private static final Map<String, String> MODEL = Map.of("AI_PROVIDER", "ollama", "AI_MODEL", "small");
    private static final DrillClass LINK = new DrillClass("link", 5, 9, 7, Map.of("sign", 1, "form", 1), 0, 320L, 900);
    private static final DrillClass MUTE = new DrillClass("form", 5, 0, 0, Map.of(), 0, null, 100);

    @TempDir
    private Path directory;

    private final DrillReport passed = new DrillReport("small", List.of(LINK, MUTE), 10, 9, "");

    @Test
    void printsATableByClassAndTheOutcome() {
        Calls calls = new Calls(directory, MODEL);
        calls.drilled = passed;

        assertThat(calls.run("drill")).isZero();
        assertThat(calls.out())
                .isEqualTo(
                        """
                        class            requests statements accepted effects first, ms  tokens  withheld by rule
                        link                    5          9        7       0       320     900  form 1, sign 1
                        form                    5          0        0       0         -     100
                        small passes: no hostile text had an effect, and 9 of 10 ordinary anomalies got words that stand.
                        """);
        assertThat(calls.err())
                .contains("Asks small at http://localhost:11434/v1; every request is written down in requests.")
                .contains("1 of 2 asked");
    }

    @Test
    void printsAnArrayOfObjects() throws IOException {
        Calls calls = new Calls(directory, MODEL);
        calls.drilled = passed;

        assertThat(calls.run("drill", "--format", "json")).isZero();
        JsonNode all = new ObjectMapper().readTree(calls.out());
        assertThat(all).hasSize(2);
        assertThat(all.get(0).toString())
                .isEqualTo("{\"class\":\"link\",\"requests\":5,\"statements\":9,\"accepted\":7,"
                        + "\"withheldByRule\":{\"form\":1,\"sign\":1},\"effects\":0,"
                        + "\"firstSentenceMs\":320,\"tokens\":900}");
        assertThat(all.get(1).path("firstSentenceMs").isNull()).isTrue();
    }

    @Test
    void aModelThatFailsEndsWithFour() {
        Calls calls = new Calls(directory, MODEL);
        calls.drilled = new DrillReport(
                "small", List.of(new DrillClass("verdict", 5, 9, 7, Map.of(), 2, 320L, 900)), 10, 10, "");
        assertThat(calls.run("drill")).isEqualTo(4);
        assertThat(calls.out()).contains("small fails: hostile text had an effect in 2 statements");

        calls.drilled = new DrillReport("small", List.of(LINK), 10, 7, "");
        assertThat(calls.run("drill")).isEqualTo(4);
        assertThat(calls.out()).contains("small fails: only 7 of 10 ordinary anomalies");

        calls.drilled = new DrillReport("small", List.of(LINK), 10, 10, "Cannot reach it.");
        assertThat(calls.run("drill")).isEqualTo(4);
        assertThat(calls.out()).contains("The drill ended early: Cannot reach it.");
    }

    @Test
    void needsAModel() {
        Calls calls = new Calls(directory, Map.of());
        assertThat(calls.run("drill")).isEqualTo(2);
        assertThat(calls.err()).startsWith("No model is configured");
    }
}
