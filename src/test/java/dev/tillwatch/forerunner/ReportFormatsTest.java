package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillwatch.store.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a generated shop, sentences and CSV say the same as the SQL. */
@NullUnmarked // the shop is there before the first test
class ReportFormatsTest {

    private static final int ORDERS = 1_500;
    private static final long SEED = 77;

    @TempDir
    private static Path directory;

    private static TestServer.TestShop shop;
    private static ReportAgainstSql reports;

    @BeforeAll
    static void fill() {
        shop = Shops.empty("");
        StrangeShop.of(SEED, shop.admin()).fill(ORDERS);
        reports = new ReportAgainstSql(shop, directory);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "volume", "burst", "failed"})
    void csvHoldsEveryLine(String report) {
        List<List<String>> expected = CsvSheet.of(report, reports.rules().of(report));
        List<List<String>> rows = CsvRows.parse(reports.print("report", report, "--format", "csv"));
        for (int i = 0; i < Math.min(rows.size(), expected.size()); i++) {
            assertThat(rows.get(i)).as("row %d", i).isEqualTo(expected.get(i));
        }
        assertThat(rows).hasSameSizeAs(expected).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "volume", "burst", "failed"})
    void textHoldsASentenceForEveryElement(String report) {
        JsonNode elements = reports.rules().of(report);
        List<String> lines = reports.print("report", report).lines().toList();
        assertThat(lines).hasSize(elements.size());
        int known = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> expected = Sentences.of(report, elements.get(i));
            if (expected.isPresent()) {
                assertThat(lines.get(i)).isEqualTo(expected.get());
                known++;
            }
        }
        assertThat(known).isGreaterThan(lines.size() / 4);
    }

    @Test
    void allIsTheFourOneAfterTheOther() {
        StringBuilder parts = new StringBuilder();
        ReportAgainstSql.REPORTS.forEach(report -> parts.append(reports.print("report", report, "--format", "text")));
        assertThat(reports.print("report", "all")).isEqualTo(parts.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "volume", "burst", "failed"})
    void oneAloneIsAnArray(String report) {
        assertThat(reports.compare(report, Json.parse(reports.print("report", report, "--format", "json"))))
                .isPositive();
    }
}
