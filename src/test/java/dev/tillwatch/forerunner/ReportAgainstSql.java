package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillwatch.app.RealProgram;
import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.TestServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the program's reports over a shop and compares each, element by element, with the rules as SQL. */
public final class ReportAgainstSql {

    static final List<String> REPORTS = List.of("price", "volume", "burst", "failed");

    private final TestServer.TestShop shop;
    private final SqlRules rules;
    private final Path directory;

    /** @param directory an empty one to run the program in */
    public ReportAgainstSql(TestServer.TestShop shop, Path directory) {
        this.shop = shop;
        this.rules = new SqlRules(shop.admin());
        this.directory = directory;
    }

    SqlRules rules() {
        return rules;
    }

    /** What the program prints; it must have ended well and have said nothing else. */
    String print(String... arguments) {
        RealProgram.Run run = RealProgram.run(directory, ReaderVariables.of(shop), arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    /** The four reports of one run equal the SQL; gives how many elements each has. */
    Map<String, Integer> compareAll() {
        return compareAll(print("report", "all", "--format", "json"));
    }

    /** The same for four reports that are at hand as one text. */
    public Map<String, Integer> compareAll(String reports) {
        JsonNode all = Json.parse(reports);
        assertThat(all.properties()).extracting(Map.Entry::getKey).containsExactlyElementsOf(REPORTS);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String report : REPORTS) {
            sizes.put(report, compare(report, all.get(report)));
        }
        return sizes;
    }

    int compare(String report, JsonNode found) {
        List<String> expected = Json.elements(rules.of(report));
        List<String> actual = Json.elements(found);
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertThat(actual.get(i)).as("%s, element %d", report, i).isEqualTo(expected.get(i));
        }
        assertThat(actual).as("elements of %s", report).hasSameSizeAs(expected);
        return actual.size();
    }
}
