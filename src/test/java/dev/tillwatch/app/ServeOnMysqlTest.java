package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillwatch.app.serve.Client;
import dev.tillwatch.app.serve.EventStream;
import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service over a real shop on a real server, with the account that may only read. */
@NullUnmarked // the service is begun before all tests
class ServeOnMysqlTest {

    @TempDir
    private static Path folder;

    private static TestServer.TestShop shop;
    private static Map<String, String> variables;
    private static ServedShop served;
    private static Client client;

    @BeforeAll
    static void begin() throws Exception {
        shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
        variables = ReaderVariables.of(shop);
        served = ServedShop.begin(folder, variables).awaitPast();
        client = served.client();
    }

    @AfterAll
    static void end() {
        served.close();
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/price_anomalies, price",
        "/less-sale-nlq, volume",
        "/spam-transactions-nlq, burst",
        "/failed-transactions-nlq, failed"
    })
    void theForerunnersPathsAnswerWhatTheReportPrints(String path, String report) throws Exception {
        Map<String, String> forms = Map.of("text", "text/plain", "json", "application/json", "csv", "text/csv");
        for (Map.Entry<String, String> form : forms.entrySet()) {
            RealProgram.Run printed = RealProgram.run(folder, variables, "report", report, "--format", form.getKey());

            assertThat(printed.exitCode()).as(printed.err()).isZero();
            assertThat(printed.out().lines().count()).isPositive();
            assertThat(client.get(path, "Accept", form.getValue()).body()).isEqualTo(printed.out());
        }
        for (String rules : List.of("classic", "adaptive")) {
            RealProgram.Run printed = RealProgram.run(folder, variables, "report", report, "--rules", rules);

            assertThat(printed.exitCode()).as(printed.err()).isZero();
            assertThat(client.get(path + "?rules=" + rules).body()).isEqualTo(printed.out());
        }
    }

    @Test
    void manyWhoAskAtOnceAreAllAnswered() throws Exception {
        String printed = RealProgram.run(folder, variables, "report", "volume").out();
        List<CompletableFuture<String>> answers = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> body("/less-sale-nlq"), task -> Thread.ofVirtual().start(task)))
                .toList();

        for (CompletableFuture<String> answer : answers) {
            assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo(printed);
        }
    }

    private static String body(String path) {
        try {
            return client.get(path).body();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void thePagesHoldEveryTransactionWithItsProducts() throws Exception {
        List<Long> ids = new ArrayList<>();
        String next = "/report?limit=7";
        while (next != null) {
            JsonNode page = new ObjectMapper()
                    .readTree(client.get(next, "Accept", "application/json").body());
            page.get("transactions")
                    .forEach(row -> ids.add(row.get("transactionId").asLong()));
            assertThat(page.get("transactions")).allSatisfy(row -> {
                assertThat(row.get("products")).hasSize(1);
                assertThat(row.get("products").get(0).get("catalogPrice").asText())
                        .isEqualTo("1000.00");
                assertThat(row.get("customerName").asText()).isNotEmpty();
            });
            next = page.get("next").isNull() ? null : page.get("next").asText();
        }

        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(client.get("/report?limit=1").body())
                .matches("Transaction \\d+: .* \\(ID: \\d\\), (SUCCESS|FAILED), total 1000.00: Tea, 500 g, (\\d|-) at"
                        + " 1000.00\n");
    }

    @Test
    void changesOfTheShopsRowsAreEvents() throws Exception {
        try (EventStream events = client.events("")) {
            events.next();
            SmallShop.sellTooLow(shop.admin(), 70);
            EventStream.Event raised =
                    events.next(event -> event.data().path("detector").asText().equals("price"));
            assertThat(raised.name()).isEqualTo("raised");
            String id = raised.data().get("id").asText();
            assertThat(raised.data().get("why").asText()).isNotEmpty();

            change(id, 500);
            EventStream.Event replaced =
                    events.next(event -> event.data().path("id").asText().equals(id));
            assertThat(replaced.name()).isEqualTo("replaced");

            change(id, 1_000);
            EventStream.Event withdrawn =
                    events.next(event -> event.data().path("id").asText().equals(id));
            assertThat(withdrawn.name()).isEqualTo("withdrawn");

            try (EventStream again = client.events(raised.id())) {
                assertThat(again.next(event -> event.data().path("id").asText().equals(id))
                                .id())
                        .isEqualTo(replaced.id());
            }
        }
    }

    private static void change(String transaction, int price) {
        Scripts.execute(
                shop.admin(),
                "UPDATE transaction_items SET product_price = " + price + " WHERE transaction_id = " + transaction);
    }

    @Test
    void afterItsEndNobodyAnswers() throws Exception {
        ServedShop other = ServedShop.begin(folder, variables);
        Client late = other.client();
        try (EventStream events = late.events("")) {
            events.next();

            other.close();

            assertThat(events.next().name()).isEqualTo("end");
        }
        assertThatThrownBy(() -> late.get("/health")).isInstanceOf(ConnectException.class);
    }
}
