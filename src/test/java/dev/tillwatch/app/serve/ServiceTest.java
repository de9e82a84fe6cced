package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillwatch.app.Detectors;
import dev.tillwatch.app.serve.EventStream.Event;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** Who is let in, what is refused and how, and that nothing of it harms the service; over a shop of the test's own. */
@NullUnmarked // the service is begun before each test
class ServiceTest {

    private final FakeFeed feed = new FakeFeed();
    private final FakeScans scans = new FakeScans();
    private Service service;
    private Client client;
    private String host;

    @BeforeEach
    void begin() throws Exception {
        ServePlan plan = new ServePlan(
                Optional.empty(),
                "127.0.0.1",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Secret(Client.TOKEN),
                Optional.empty());
        service = new Service(plan, new Engine(feed, new FakePages(), scans, Detectors.all()));
        service.begin();
        client = new Client(service.url());
        host = "Host: 127.0.0.1:" + client.port();
    }

    @AfterEach
    void end() throws Exception {
        assertThat(client.get("/health").statusCode()).isEqualTo(200);
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/price_anomalies",
                "/less-sale-nlq",
                "/spam-transactions-nlq",
                "/failed-transactions-nlq",
                "/report",
                "/events",
                "/nothing",
                "/"
            })
    void nothingButHealthIsAnsweredWithoutTheToken(String path) throws Exception {
        for (String authorization : List.of(
                "X: y",
                "Authorization: Bearer wrong",
                "Authorization: Bearer",
                "Authorization: Basic " + Client.TOKEN,
                "Authorization: Bearer " + Client.TOKEN + "x",
                "Authorization: " + Client.TOKEN)) {
            String answer = client.raw("GET " + path + " HTTP/1.1", host, authorization, "Connection: close");

            assertThat(answer).startsWith("HTTP/1.1 401 ").contains("WWW-Authenticate: Bearer\r\n");
        }
        assertThat(scans.untaken()).isZero();
    }

    @Test
    void healthNeedsNoTokenAndQuotesNoRow() throws Exception {
        JsonNode health = healthOnce(now -> now.get("state").asText().equals("connected"));

        assertThat(health.get("completeTo").asText()).isEqualTo("2025-09-16T16:31:00");
        assertThat(health.get("rowsRead").asLong()).isEqualTo(7);
        assertThat(health.get("lastPollAgeMs").asLong()).isNotNegative();
        assertThat(health.get("failedDetectors").toString()).isEqualTo("[\"burst\"]");
        assertThat(health.toString()).doesNotContain("secret row");
    }

    @Test
    void healthSaysSinceWhenAndWhyTheShopIsAwayAndThatItIsBack() throws Exception {
        feed.fail("The shop's server is gone.");
        JsonNode away = healthOnce(now -> now.get("state").asText().equals("unreachable"));

        assertThat(away.get("reason").asText()).isEqualTo("The shop's server is gone.");
        assertThat(away.get("since").isNull()).isFalse();
        feed.fail(null);
        assertThat(healthOnce(now -> now.get("state").asText().equals("connected"))
                        .get("reason")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LocalHost"})
    void goesByTheNamesOfThisComputer(String name) throws Exception {
        assertThat(client.raw("GET /health HTTP/1.1", "Host: " + name + ":" + client.port(), "Connection: close"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "127.0.0.1:1", "evil.example:8765", ""})
    void goesByNoOtherName(String name) throws Exception {
        assertThat(client.raw("GET /health HTTP/1.1", "Host: " + name, "Connection: close"))
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void wantsOneHost() throws Exception {
        assertThat(client.raw("GET /health HTTP/1.1", "X: y")).startsWith("HTTP/1.1 400 ");
        assertThat(client.raw("GET /health HTTP/1.1", host, host)).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "BREW"})
    void answersNoOtherMethods(String method) throws Exception {
        String answer = client.raw(method + " /report HTTP/1.1", host, token());

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD\r\n");
    }

    @Test
    void anEndlessBodyIsRefusedUnread() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        client.request("/report")
                                .POST(BodyPublishers.ofByteArray(new byte[500_000]))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(client.raw("GET /report HTTP/1.1", host, token(), "Content-Length: 5"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(client.raw("GET /report HTTP/1.1", host, token(), "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void headAnswersWithoutABodyAndReadsNothing() throws Exception {
        for (String path : List.of("/price_anomalies", "/report", "/events", "/health")) {
            String answer = client.raw("HEAD " + path + " HTTP/1.1", host, token(), "Connection: close");

            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
        }
        assertThat(scans.untaken()).isZero();
    }

    @Test
    void anUnknownPathIsNotFound() throws Exception {
        assertThat(client.get("/price_anomalies/").statusCode()).isEqualTo(404);
        assertThat(client.get("/%72eport").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/price_anomalies?rules=adaptive",
                "/price_anomalies?rules=",
                "/price_anomalies?rules=classic&rules=classic",
                "/price_anomalies?format=json",
                "/report?limit=0",
                "/report?limit=1001",
                "/report?limit=many",
                "/report?after=1e3",
                "/report?after=99999999999999999999",
                "/health?x=1"
            })
    void aBadParameterIsAnsweredWithOneSentence(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().lines()).hasSize(1);
        assertThat(answer.body()).endsWith(".\n");
    }

    @ParameterizedTest
    @CsvSource({
        "GET  /health HTTP/1.1, 400",
        "GET /health, 400",
        "'GET /health HTTP/1.1 ', 400",
        "GET health HTTP/1.1, 400",
        "GET http://127.0.0.1/health HTTP/1.1, 400",
        "GET /health HTTP/2.0, 505",
        "GET /health HTTP/1.x, 400",
        "GET /health?a=%zz HTTP/1.1, 400",
        "G\u0001T /health HTTP/1.1, 400",
        "GET /h\u00e9alth HTTP/1.1, 400",
        "'', 400"
    })
    void aMalformedRequestLineIsRefused(String line, int status) throws Exception {
        assertThat(client.raw(line, host, "Connection: close")).startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon",
                ": no name",
                "Space : before",
                " Folded: line",
                "Bad\u0000: name",
                "Bad: val\u0000ue",
                "Bare: cr\rhere",
                "Bare: lf\nX: y",
                "Content-Length: -1",
                "Content-Length: 1, 1",
                "Content-Length: x"
            })
    void aMalformedHeaderIsRefused(String header) throws Exception {
        assertThat(client.raw("GET /health HTTP/1.1", host, header)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void whatIsTooLongIsRefused() throws Exception {
        assertThat(client.raw("GET /" + "a".repeat(100_000) + " HTTP/1.1", host))
                .startsWith("HTTP/1.1 414 ");
        assertThat(client.raw("GET /health HTTP/1.1", host, "X: " + "a".repeat(1_000_000)))
                .startsWith("HTTP/1.1 431 ");
        List<String> many = new ArrayList<>(List.of("GET /health HTTP/1.1", host));
        IntStream.range(0, 1_000).forEach(i -> many.add("X: y"));
        assertThat(client.raw(many.toArray(String[]::new))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void noiseIsRefused() throws Exception {
        byte[] greeting = new byte[300];
        greeting[0] = 0x16;
        greeting[1] = 3;
        assertThat(client.bytes(greeting)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aConnectionServesOneRequestAfterTheOther() throws Exception {
        String request = "GET /health HTTP/1.1\r\n" + host + "\r\n";
        String answers = client.bytes((request + "\r\n" + request + "\r\n" + request + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
    }

    @Test
    void thePagesFollowEachOther() throws Exception {
        HttpResponse<String> first = client.get("/report?limit=4", "Accept", "application/json");
        JsonNode page = new ObjectMapper().readTree(first.body());

        assertThat(page.get("transactions")).hasSize(4);
        assertThat(page.get("next").asText()).isEqualTo("/report?after=4&limit=4");
        assertThat(first.headers().firstValue("Link")).contains("</report?after=4&limit=4>; rel=\"next\"");
        JsonNode last = new ObjectMapper()
                .readTree(client.get("/report?after=8&limit=4", "Accept", "application/json")
                        .body());
        assertThat(last.get("transactions")).hasSize(2);
        assertThat(last.get("next").isNull()).isTrue();
    }

    @Test
    void aNameCannotBreakALine() throws Exception {
        assertThat(client.get("/report").body().lines()).hasSize(10);
    }

    @Test
    void theFormThatIsAcceptedIsSent() throws Exception {
        assertThat(client.get("/report", "Accept", "text/csv").statusCode()).isEqualTo(406);
        assertThat(client.get("/report", "Accept", "text/*;q=0.5, application/json")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/json");
        assertThat(client.get("/report", "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("text/plain; charset=utf-8");
    }

    @Test
    void aClientThatLeavesStopsTheScanThatIsForItAlone() throws Exception {
        Socket socket = client.open();
        write(socket, "GET /price_anomalies HTTP/1.1\r\n" + host + "\r\n" + token() + "\r\n\r\n");
        FakeScans.FakeScan scan = scans.next();

        socket.close();

        assertThat(scan.isClosedSoon()).isTrue();
    }

    @Test
    void aScanThatFailsIsAnsweredWithItsSentence() throws Exception {
        scans.trouble = "The shop's server is gone.";
        HttpResponse<String> answer = client.get("/price_anomalies");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("The shop's server is gone.\n");
    }

    @Test
    void eachChangeIsAnEvent() throws Exception {
        try (EventStream events = client.events("")) {
            events.next();
            feed.find(FakeFeed.found(FakeFeed.anomaly("1")));
            assertThat(events.next().name()).isEqualTo("raised");
            feed.find(FakeFeed.found(FakeFeed.anomaly("1")));
            Event replaced = events.next();
            assertThat(replaced.name()).isEqualTo("replaced");
            assertThat(replaced.data().get("key").asText()).isEqualTo("price/transaction/1");
            feed.find(FakeFeed.gone("1"));
            Event withdrawn = events.next();
            assertThat(withdrawn.name()).isEqualTo("withdrawn");
            assertThat(withdrawn.data().get("reason").asText()).isEqualTo("corrected");
        }
    }

    @Test
    void whoComesBackHearsWhatCameMeanwhileOnce() throws Exception {
        String seen;
        try (EventStream events = client.events("")) {
            events.next();
            feed.find(FakeFeed.found(FakeFeed.anomaly("1"), FakeFeed.anomaly("2"), FakeFeed.anomaly("3")));
            seen = events.next().id();
            events.next();
            events.next();
        }
        try (EventStream events = client.events(seen)) {
            assertThat(events.next().id()).isEqualTo(seen);
            assertThat(events.next().data().get("id").asText()).isEqualTo("2");
            assertThat(events.next().data().get("id").asText()).isEqualTo("3");
            feed.find(FakeFeed.gone("1"));
            assertThat(events.next().name()).isEqualTo("withdrawn");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "other-7", "nonsense", "other-99999999999999999999"})
    void whoComesBackWithAnUnknownIdIsToldAndHearsWhatIsHeld(String id) throws Exception {
        feed.find(FakeFeed.found(FakeFeed.anomaly("1")));
        try (EventStream first = client.events("0")) {
            first.next(event -> event.name().equals("raised"));
        }
        try (EventStream events = client.events(id)) {
            assertThat(events.next().name()).isEqualTo("gap");
            events.next();
            assertThat(events.next().name()).isEqualTo("raised");
        }
    }

    @Test
    void whoWasAwayTooLongIsTold() throws Exception {
        String seen;
        try (EventStream events = client.events("")) {
            seen = events.next().id();
        }
        for (int thousands = 0; thousands < 11; thousands++) {
            feed.find(thousand(thousands));
            int before = thousands;
            awaitEvents(before, seen);
        }
        try (EventStream events = client.events(seen)) {
            events.next();
            assertThat(events.next().name()).isEqualTo("gap");
            assertThat(events.next().data().get("id").asText()).isEqualTo("1000");
        }
    }

    /** Waits until the last of a thousand is among the events. */
    private void awaitEvents(int thousand, String seen) throws Exception {
        try (EventStream events = client.events(seen)) {
            events.next(event -> event.data().path("id").asText().equals(Integer.toString(thousand * 1_000 + 999)));
        }
    }

    private static Detection thousand(int number) {
        return FakeFeed.found(IntStream.range(number * 1_000, number * 1_000 + 1_000)
                .mapToObj(id -> FakeFeed.anomaly(Integer.toString(id)))
                .toArray(Anomaly[]::new));
    }

    @Test
    void aClientThatReadsNoEventsIsDroppedAndHoldsUpNobody() throws Exception {
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(4_096);
            lazy.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), client.port()));
            write(lazy, "GET /events HTTP/1.1\r\n" + host + "\r\n" + token() + "\r\nLast-Event-ID: 0\r\n\r\n");
            healthOnce(now -> now.get("eventClients").asInt() == 1);
            feed.find(FakeFeed.found(IntStream.range(0, 10_000)
                    .mapToObj(id -> FakeFeed.anomaly("x".repeat(1_000) + id))
                    .toArray(Anomaly[]::new)));
            try (EventStream events = client.events("0")) {
                events.next(event -> event.data().path("id").asText().endsWith("x9999"));
            }

            healthOnce(now -> now.get("eventClients").asInt() == 0);
        }
    }

    @Test
    void onlySoManyListen() throws Exception {
        List<EventStream> listeners = new ArrayList<>();
        for (int i = 0; i < EventsPage.MOST_CLIENTS; i++) {
            listeners.add(client.events(""));
        }
        assertThat(client.get("/events").statusCode()).isEqualTo(503);
        listeners.getFirst().close();
        healthOnce(now -> now.get("eventClients").asInt() < EventsPage.MOST_CLIENTS);
        try (EventStream again = client.events("")) {
            assertThat(again.status()).isEqualTo(200);
        }
        for (EventStream each : listeners) {
            each.close();
        }
    }

    private JsonNode healthOnce(Predicate<JsonNode> fits) throws TimeoutException {
        JsonNode[] last = new JsonNode[1];
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            last[0] = new ObjectMapper().readTree(client.get("/health").body());
            return fits.test(last[0]);
        });
        return last[0];
    }

    private static String token() {
        return "Authorization: Bearer " + Client.TOKEN;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
