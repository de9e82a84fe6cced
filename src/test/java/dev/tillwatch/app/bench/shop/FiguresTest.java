package dev.tillwatch.app.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final List<String> told = new ArrayList<>();
    private final Figures figures = new Figures((measure, value) -> told.add(measure.key() + "=" + value));

    @Test
    void tellsEachFigureAsSoonAsItIsThere() {
        figures.put(Measure.POLL_100, 7.5);

        assertThat(told).containsExactly("poll100Ms=7.5");
    }

    @Test
    void aGoalIsMetUpToItsLimit() {
        figures.put(Measure.POLL_100, 8);
        figures.put(Measure.HEAP, 400.1);

        assertThat(met(Measure.POLL_100)).hasValue(true);
        assertThat(met(Measure.HEAP)).hasValue(false);
        assertThat(met(Measure.WRITER)).isEmpty();
        assertThat(met(Measure.TRANSACTIONS)).isEmpty();
    }

    private Optional<Boolean> met(Measure measure) {
        return measure.goal().flatMap(goal -> figures.meets(measure, goal));
    }

    @Test
    void theBackfillIsJudgedByTheDumpOfTheSameRun() {
        figures.put(Measure.BACKFILL, 30);
        assertThat(met(Measure.BACKFILL)).isEmpty();

        figures.put(Measure.DUMP, 14);

        assertThat(met(Measure.BACKFILL)).hasValue(false);
        assertThat(figures.ratio(Measure.BACKFILL, Measure.DUMP))
                .hasValueSatisfying(ratio -> assertThat(ratio).isEqualTo(30.0 / 14));
    }

    @Test
    void whatIsNoNumberIsNotMeasured() {
        figures.put(Measure.WRITER, Double.NaN);

        assertThat(figures.of(Measure.WRITER)).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void jsonHasEveryKeyAndTheReasons() throws Exception {
        figures.put(Measure.FORERUNNER, 78_600.25);
        figures.put(Measure.TRANSACTIONS, 5_000_000);
        figures.notMeasured(Measure.AUDIT, "there is none");

        JsonNode all = JsonMapper.builder().build().readTree(FiguresJson.write(figures, "two cores"));

        assertThat(all.at("/forerunner/refreshMs").decimalValue()).isEqualByComparingTo("78600.25");
        assertThat(all.get("transactions").toString()).isEqualTo("5000000");
        assertThat(all.get("auditServerPercent").isNull()).isTrue();
        assertThat(all.at("/notMeasured").properties())
                .containsExactly(
                        entry("auditServerPercent", JsonMapper.builder().build().readTree("\"there is none\"")));
        Arrays.stream(Measure.values()).forEach(measure -> assertThat(
                        all.at("/" + measure.key().replace('.', '/')).isMissingNode())
                .as(measure.key())
                .isFalse());
    }

    @Test
    void theKeysAreTheAgreedOnes() {
        assertThat(Arrays.stream(Measure.values()).map(Measure::key))
                .contains(
                        "transactions",
                        "items",
                        "forerunner.refreshMs",
                        "bareStatements100Ms",
                        "poll0Ms",
                        "poll100Ms",
                        "poll10000Ms",
                        "record100Ms",
                        "roundTripsPerPoll",
                        "backfillSeconds",
                        "dumpSeconds",
                        "decodedDumpSeconds",
                        "detectorMicrosPerTransaction",
                        "commitToPixelP50Ms",
                        "commitToPixelP99Ms",
                        "pixelUnseen",
                        "ordersPerSecond",
                        "newRowsPerSecond",
                        "fxP50Ms",
                        "fxP99Ms",
                        "fxLongestMs",
                        "heapMb",
                        "warmLiveSeconds",
                        "warmCompleteSeconds",
                        "writerSlowdownPercent",
                        "auditServerPercent",
                        "firstFrameMs",
                        "rssMb",
                        "poll100At20msMs");
    }

    @Test
    void textTellsGoalRatioAndWhyNot() {
        figures.put(Measure.BARE_100, 1.25);
        figures.put(Measure.POLL_100, 9);
        figures.put(Measure.FORERUNNER, 90_000);
        figures.put(Measure.DUMP, 12.5);
        figures.remark(Measure.DUMP, "read in this process");
        figures.notMeasured(Measure.AUDIT, "there is none");

        assertThat(FiguresText.lines(figures))
                .hasSameSizeAs(Measure.values())
                .contains(
                        "Poll with 100 new rows: 9 ms; goal at most 8 ms: missed; reach for 1.88 ms: missed; 7.2 times Bare"
                                + " statements for 100 new rows; one refresh of the forerunner takes 10,000 times as long",
                        "Dump by the mysql client: 12.5 s; read in this process",
                        "The audit's share of a server core: not measured (there is none); goal at most 3 %",
                        "First frame: not measured (this part did not run)");
    }
}
