package dev.tillwatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.command.EvaluationPlan.Simulated;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.real.DataProblem;
import dev.tillwatch.evaluate.report.ResultsJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate --seeds many",
                "evaluate --seeds 110..101",
                "evaluate --seeds 1..2000",
                "evaluate --seeds",
                "evaluate --shop strange",
                "evaluate --shop-dir no/such/folder",
                "evaluate --online-retail no/such/folder",
                "evaluate --nab no/such/folder",
                "evaluate --format csv",
                "evaluate --from",
                "evaluate --from no/such/file.json",
                "evaluate --figures",
                "evaluate usual"
            })
    void answersWrongUsageWithOneSentence(String line) {
        Calls calls = calls();

        assertThat(calls.run(line.split(" "))).isEqualTo(2);
        assertThat(calls.err().lines()).singleElement().asString().endsWith(".");
        assertThat(calls.out()).isEmpty();
        assertThat(calls.evaluated).isNull();
    }

    @Test
    void drawsTheUsualShopWithTheSeedsThatWereNotTunedOn() {
        EvaluationPlan plan = plan("evaluate");

        assertThat(plan.simulated()).contains(Simulated.USUAL);
        assertThat(plan.seeds()).containsExactly(101L, 102L, 103L, 104L, 105L, 106L, 107L, 108L, 109L, 110L);
        assertThat(plan.folders().none()).isTrue();
    }

    @Test
    void drawsWhatIsAskedFor() {
        assertThat(plan("evaluate", "--shop", "other", "--seeds", "1..3").simulated())
                .contains(Simulated.OTHER);
        assertThat(plan("evaluate", "--seeds", "7").seeds()).containsExactly(7L);
    }

    @Test
    void foldersAloneLeaveTheSimulatedShopOut() throws Exception {
        Files.createDirectory(directory.resolve("data"));

        EvaluationPlan folders = plan("evaluate", "--nab", "data", "--online-retail", "data", "--shop-dir", "data");
        EvaluationPlan both = plan("evaluate", "--nab", "data", "--seeds", "1");

        assertThat(folders.simulated()).isEmpty();
        assertThat(folders.folders().nab()).contains(directory.resolve("data"));
        assertThat(folders.folders().onlineRetail()).isPresent();
        assertThat(folders.folders().shop()).isPresent();
        assertThat(both.simulated()).contains(Simulated.USUAL);
    }

    @Test
    void printsResultsToTheOutputAndProgressToTheErrors() {
        Calls text = calls();
        text.results = List.of(result());
        Calls json = calls();
        json.results = List.of(result());

        assertThat(text.run("evaluate")).isZero();
        assertThat(json.run("evaluate", "--format", "json")).isZero();

        assertThat(text.out()).contains("Bursts", "velocity").endsWith("tuned on seeds below 100 only.\n");
        assertThat(text.err()).isEqualTo("measured\n");
        assertThat(json.out()).startsWith("[").contains("\"recallByKind\"");
    }

    @Test
    void dataThatCannotBeReadAreNamed() {
        Calls calls = calls();
        calls.unreadable = new DataProblem("There is no nyc_taxi.csv in data.");

        assertThat(calls.run("evaluate")).isEqualTo(2);
        assertThat(calls.err()).isEqualTo("There is no nyc_taxi.csv in data.\n");
    }

    @Test
    void earlierResultsArePutTogetherAndNothingIsMeasured() throws Exception {
        Files.writeString(directory.resolve("1.json"), ResultsJson.write(List.of(result(101))));
        Files.writeString(directory.resolve("2.json"), ResultsJson.write(List.of(result(102))));
        Files.writeString(directory.resolve("both.json"), ResultsJson.write(List.of(result(101), result(102))));
        Calls two = calls();
        Calls glob = calls();
        Calls both = calls();

        assertThat(two.run("evaluate", "--from", "1.json", "--from", "2.json")).isZero();
        assertThat(glob.run("evaluate", "--from", "1.json", "2.json")).isZero();
        assertThat(both.run("evaluate", "--from", "both.json")).isZero();

        assertThat(two.evaluated).isNull();
        assertThat(two.out()).contains("velocity").isEqualTo(both.out()).isEqualTo(glob.out());
    }

    @Test
    void earlierResultsLeaveNothingToMeasure() throws Exception {
        Files.writeString(directory.resolve("1.json"), ResultsJson.write(List.of(result())));
        Files.createDirectory(directory.resolve("data"));
        for (String[] given : List.of(
                new String[] {"--seeds", "1"}, new String[] {"--shop", "other"}, new String[] {"--nab", "data"})) {
            Calls calls = calls();

            assertThat(calls.run("evaluate", "--from", "1.json", given[0], given[1]))
                    .isEqualTo(2);
            assertThat(calls.err())
                    .startsWith("--from measures nothing: leave out")
                    .endsWith(".\n");
        }
    }

    @Test
    void aFileThatHoldsNoResultsIsRefused() throws Exception {
        Files.writeString(directory.resolve("shop.json"), "{\"rows\": []}");
        Calls calls = calls();

        assertThat(calls.run("evaluate", "--from", "shop.json")).isEqualTo(2);
        assertThat(calls.err())
                .isEqualTo(directory.resolve("shop.json") + " holds no results as tillwatch evaluate --format json"
                        + " prints them: name a file that does.\n");
        assertThat(calls.out()).isEmpty();
    }

    @Test
    void drawsTheResultsIntoTheFolder() throws Exception {
        Calls calls = calls();
        calls.results = List.of(result());

        assertThat(calls.run("evaluate", "--figures", "new/pictures")).isZero();

        assertThat(calls.out()).contains("Bursts");
        assertThat(calls.err()).isEqualTo("measured\nPictures drawn: 2, in " + Path.of("new/pictures") + ".\n");
        assertThat(directory.resolve("new/pictures/burst.svg")).content().startsWith("<svg");
        assertThat(directory.resolve("new/pictures/overview.svg")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidBeforeTheHoursOfMeasuring() throws Exception {
        Files.writeString(directory.resolve("file"), "");
        Calls calls = calls();

        assertThat(calls.run("evaluate", "--figures", "file")).isEqualTo(2);
        assertThat(calls.err()).startsWith("--figures cannot write into file").endsWith(".\n");
        assertThat(calls.evaluated).isNull();
    }

    @Test
    void explainsItself() {
        Calls calls = calls();

        assertThat(calls.run("evaluate", "--help")).isZero();
        assertThat(calls.out()).contains("--seeds", "--shop", "--shop-dir", "--online-retail", "--nab", "--format");
        assertThat(calls.out()).contains("--from", "--figures");
    }

    private EvaluationPlan plan(String... line) {
        Calls calls = calls();
        assertThat(calls.run(line)).isZero();
        return Objects.requireNonNull(calls.evaluated);
    }

    private Calls calls() {
        return new Calls(directory, Map.of());
    }

    private static Result result() {
        return result(101);
    }

    private static Result result(long seed) {
        return new Result("burst", "episode", "velocity", "usual", seed, 0.5, 0.5, 0.5, 0.1, null, Map.of());
    }
}
