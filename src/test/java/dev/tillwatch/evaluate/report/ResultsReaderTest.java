package dev.tillwatch.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.evaluate.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsReaderTest {

    private static final Result FIRST = result(101L, 0.25);
    private static final Result SECOND = result(102L, null);
    private static final Result SEEDLESS = result(null, 1.0);

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasWrittenWithItsMissingFigures() throws Exception {
        assertThat(ResultsReader.read(List.of(file("a", FIRST, SECOND, SEEDLESS))))
                .containsExactly(FIRST, SECOND, SEEDLESS);
    }

    @Test
    void twoFilesEqualOneWithBothAndWhatTheyShareCountsOnce() throws Exception {
        List<Result> two = ResultsReader.read(List.of(file("a", FIRST, SEEDLESS), file("b", SECOND, SEEDLESS)));

        assertThat(two).isEqualTo(ResultsReader.read(List.of(file("both", FIRST, SEEDLESS, SECOND))));
    }

    @Test
    void runsThatDifferInTheSameFigureAreNotMixed() throws Exception {
        List<Path> files = List.of(file("a", FIRST), file("b", result(101L, 0.5)));

        assertThatThrownBy(() -> ResultsReader.read(files))
                .isInstanceOf(BadResults.class)
                .hasMessage("The results differ for burst, episode, rcf, usual, seed 101: leave one of the runs out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[] []", "{}", "{\"detector\": 1}", "null", "a,b\n1,2"})
    void anythingElseIsRefusedByTheNameOfItsFile(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("else"), text);

        assertThatThrownBy(() -> ResultsReader.read(List.of(file)))
                .isInstanceOf(BadResults.class)
                .hasMessageStartingWith(file + " holds no results");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"f1\" : 0.25 / \"f1\" : \"0.25\"",
                "\"f1\" : 0.25 / \"f1\" : 1.5",
                "\"f1\" : 0.25 / \"f\" : 0.25",
                "\"falsePer1000\" : 2 / \"falsePer1000\" : -2",
                "\"falsePer1000\" : 2 / \"falsePer1000\" : 1e999",
                "\"seed\" : 101 / \"seed\" : 1.5",
                "\"method\" : \"rcf\" / \"method\" : null",
                "\"slow\" : 1 / \"slow\" : null"
            })
    void aResultThatIsNotAsWrittenIsRefusedByItsKey(String change) throws Exception {
        String[] sides = change.split(" / ", 2);
        String good = Files.readString(file("good", SECOND, FIRST));
        assertThat(good).contains(sides[0]);
        Path bad = Files.writeString(folder.resolve("bad"), good.replace(sides[0], sides[1]));

        assertThatThrownBy(() -> ResultsReader.read(List.of(bad)))
                .isInstanceOf(BadResults.class)
                .hasMessageContaining(bad + ", result ")
                .hasMessageEndingWith(" as tillwatch evaluate --format json prints it.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ResultsReader.read(List.of(folder.resolve("none.json"))))
                .isInstanceOf(BadResults.class)
                .hasMessageContaining("none.json cannot be read");
    }

    private Path file(String name, Result... results) throws Exception {
        return Files.writeString(folder.resolve(name), ResultsJson.write(List.of(results)));
    }

    private static Result result(@Nullable Long seed, @Nullable Double f1) {
        return new Result("burst", "episode", "rcf", "usual", seed, 0.5, 0.5, f1, 2.0, null, Map.of("slow", 1.0));
    }
}
