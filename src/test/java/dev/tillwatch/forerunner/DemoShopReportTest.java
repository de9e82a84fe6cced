package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillwatch.app.RealProgram;
import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.store.TestServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's shop has something to report of every kind, and what is reported equals the rules as SQL. */
class DemoShopReportTest {

    @TempDir
    private Path directory;

    @Test
    void needsNoServer() {
        RealProgram.Run run = RealProgram.run(directory, Map.of(), "report", "all", "--demo", "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode all = Json.parse(run.out());
        assertThat(all.properties()).extracting(Map.Entry::getKey).containsExactlyElementsOf(ReportAgainstSql.REPORTS);
        assertThat(all).allMatch(report -> !report.isEmpty());
    }

    @Test
    void onAServerItsReportsEqualTheSql() throws Exception {
        try (TestServer.TestShop shop = Shops.empty("");
                DemoShop demo = DemoShop.fillMySql(shop.admin(), DemoShop.DEFAULT_SEED, progress -> {})) {
            assertThat(demo.planted()).isNotEmpty();
            assertThat(new ReportAgainstSql(shop, directory).compareAll().values())
                    .allMatch(size -> size > 0);
        }
    }
}
