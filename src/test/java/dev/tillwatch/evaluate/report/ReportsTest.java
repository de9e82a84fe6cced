package dev.tillwatch.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tillwatch.evaluate.Result;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsTest {

    @Test
    void jsonHasExactlyTheKeysInTheirOrder() throws Exception {
        String json = ResultsJson.write(List.of(new Result(
                "burst", "episode", "velocity", "usual", 101L, null, 0.5, 2.0 / 3, 0.0, 12.25, Map.of("slow", 1.0))));

        JsonNode one = JsonMapper.builder().build().readTree(json).get(0);
        assertThat(one.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "detector",
                        "unit",
                        "method",
                        "data",
                        "seed",
                        "precision",
                        "recall",
                        "f1",
                        "falsePer1000",
                        "medianDelayMinutes",
                        "recallByKind");
        assertThat(one.get("seed").asLong()).isEqualTo(101);
        assertThat(one.get("precision").isNull()).isTrue();
        assertThat(one.get("f1").asText()).isEqualTo("0.66667");
        assertThat(one.get("recallByKind").get("slow").asDouble()).isEqualTo(1);
    }

    @Test
    void withoutResultsJsonIsAnEmptyArray() {
        assertThat(ResultsJson.write(List.of()).replaceAll("\\s", "")).isEqualTo("[]");
    }

    @Test
    void textShowsTheMedianAndTheSpreadOverSeeds() {
        List<String> lines = ResultsText.write(
                List.of(result("adaptive", 1L, 0.9), result("adaptive", 2L, 0.8), result("adaptive", 3L, 0.95)));

        assertThat(lines).anyMatch(line -> line.matches(" *adaptive +3 .* 0\\.90 \\(0\\.80 - 0\\.95\\).*"));
        assertThat(lines).last().isEqualTo("Parameters were tuned on seeds below 100 only.");
    }

    @Test
    void eachSeedIsPairedWithItsBestPeerAndATieIsNotAbove() {
        List<String> lines = ResultsText.write(List.of(
                result("adaptive", 1L, 0.9),
                result("adaptive", 2L, 0.8),
                result("adaptive", 3L, 0.8),
                result("velocity", 1L, 0.85),
                result("velocity", 2L, 0.8),
                result("velocity", 3L, 0.1),
                result("rcf", 1L, 0.2),
                result("rcf", 2L, 0.2),
                result("rcf", 3L, 0.81)));

        assertThat(lines).anyMatch(line -> line.contains("on 1 of 3 seeds"));
    }

    @Test
    void textKeepsTheOrderOfTheDetectorsWhateverCameFirst() {
        Result price = new Result("price", "settled", "zscore", "usual", 1L, null, null, null, null, null, Map.of());

        List<String> lines = ResultsText.write(List.of(result("rcf", 1L, 0.5), price));

        assertThat(index(lines, "Price")).isLessThan(index(lines, "Bursts"));
    }

    private static int index(List<String> lines, String beginning) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i;
            }
        }
        return -1;
    }

    private static Result result(String method, @Nullable Long seed, double f1) {
        return new Result("burst", "episode", method, "usual", seed, 0.5, 0.5, f1, 0.1, null, Map.of("slow", 1.0));
    }
}
