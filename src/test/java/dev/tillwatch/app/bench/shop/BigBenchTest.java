package dev.tillwatch.app.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mysql.cj.jdbc.MysqlDataSource;
import dev.tillwatch.app.bench.WindowFigures;
import dev.tillwatch.demo.big.BigShop;
import dev.tillwatch.demo.big.ServerAddress;
import dev.tillwatch.store.MysqlServer;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tiny big shop on the tests' real server: that it measures, not what. */
class BigBenchTest {

    private static final int TRANSACTIONS = 2_000;
    private static final ShopBenchPlan PLAN =
            new ShopBenchPlan(TRANSACTIONS, 1, new ShopBenchPlan.Rounds(2, 1, Duration.ofMillis(400)), Duration.ZERO);

    private final List<String> progress = new ArrayList<>();
    private final ServerAddress server = realServer();
    private final BigBench bench = new BigBench(Path.of(""), progress::add);

    private static ServerAddress realServer() {
        MysqlServer real = (MysqlServer) TestServers.real();
        return new ServerAddress("127.0.0.1", real.port(), "root", "");
    }

    @BeforeEach
    @AfterEach
    void drop() {
        run("DROP DATABASE IF EXISTS " + BigShop.SCHEMA);
    }

    private void run(String... statements) {
        MysqlDataSource root = new MysqlDataSource();
        root.setUrl("jdbc:mysql://127.0.0.1:" + server.port() + "/");
        root.setUser(server.user());
        Scripts.execute(root, statements);
    }

    private JsonNode measure() throws Exception {
        List<String> printed =
                bench.run(PLAN, Optional.of(server), Optional.empty(), true).lines();
        return JsonMapper.builder().build().readTree(String.join("\n", printed));
    }

    @Test
    void measuresEveryFigureOfTheShop() throws Exception {
        JsonNode all = measure();

        assertThat(all.get("transactions").longValue()).isEqualTo(TRANSACTIONS);
        assertThat(all.get("items").longValue()).isBetween(3_000L, 3_400L);
        assertThat(all.at("/forerunner/refreshMs").doubleValue()).isPositive();
        for (String key : List.of(
                "loadSeconds",
                "bareStatements100Ms",
                "poll0Ms",
                "poll100Ms",
                "poll10000Ms",
                "record100Ms",
                "poll100At20msMs",
                "roundTripsPerPoll",
                "backfillSeconds",
                "dumpSeconds",
                "decodedDumpSeconds",
                "detectorMicrosPerTransaction",
                "warmLiveSeconds",
                "warmCompleteSeconds",
                "heapMb")) {
            assertThat(all.get(key).doubleValue()).as(key).isPositive();
        }
        assertThat(all.get("writerSlowdownPercent").isNumber()).isTrue();
        assertThat(all.get("auditServerPercent").doubleValue()).isPositive();
        assertThat(all.get("fxP99Ms").isNull()).isTrue();
        assertThat(all.at("/notMeasured/fxP99Ms").textValue()).isNotBlank();
        assertThat(progress).anyMatch(line -> line.startsWith("Server: MySQL "));
    }

    @Test
    void aWindowThatFailsCostsNoOtherFigure() throws Exception {
        BigBench.WindowPart broken = new BigBench.WindowPart() {
            @Override
            public WindowFigures measure() {
                throw new UnsatisfiedLinkError("no toolkit");
            }

            @Override
            public double firstFrame(WindowFigures figures) {
                return 0;
            }
        };

        BigBench.Told told = bench.run(PLAN, Optional.of(server), Optional.of(broken), true);

        JsonNode all = JsonMapper.builder().build().readTree(String.join("\n", told.lines()));
        assertThat(told.whole()).isFalse();
        assertThat(all.get("warmLiveSeconds").doubleValue()).isPositive();
        assertThat(all.at("/notMeasured/fxP99Ms").textValue()).isEqualTo("its part failed: no toolkit");
    }
}
