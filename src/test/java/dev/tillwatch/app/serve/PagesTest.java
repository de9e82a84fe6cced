package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the pages but the events answer, over a shop of the test's own. */
class PagesTest {

    private final Served served = Served.begin();

    @AfterEach
    void end() {
        served.close();
    }

    @Test
    void healthNeedsNoTokenAndQuotesNoRow() throws Exception {
        JsonNode health = served.healthOnce(now -> now.get("state").asText().equals("connected"));

        assertThat(health.get("completeTo").asText()).isEqualTo("2025-09-16T16:31:00");
        assertThat(health.get("rowsRead").asLong()).isEqualTo(7);
        assertThat(health.get("lastPollAgeMs").asLong()).isNotNegative();
        assertThat(health.get("failedDetectors").toString()).isEqualTo("[\"burst\"]");
        assertThat(health.toString()).doesNotContain("secret row");
    }

    @Test
    void healthSaysSinceWhenAndWhyTheShopIsAwayAndThatItIsBack() throws Exception {
        served.feed().fail("The shop's server is gone.");
        JsonNode away = served.healthOnce(now -> now.get("state").asText().equals("unreachable"));

        assertThat(away.get("reason").asText()).isEqualTo("The shop's server is gone.");
        assertThat(away.get("since").isNull()).isFalse();
        served.feed().fail(null);
        assertThat(served.healthOnce(now -> now.get("state").asText().equals("connected"))
                        .get("reason")
                        .isNull())
                .isTrue();
    }

    @Test
    void aServerThatAnswersAndRefusesIsNotCalledUnreachable() throws Exception {
        served.feed().refuse("The account may not read transactions.");
        JsonNode failing = served.healthOnce(now -> now.get("state").asText().equals("failing"));

        assertThat(failing.get("reason").asText()).isEqualTo("The account may not read transactions.");
    }

    @Test
    void headAnswersWithoutABodyAndReadsNothing() throws Exception {
        for (String path : List.of("/price_anomalies", "/report", "/events", "/health")) {
            String answer = served.client()
                    .raw("HEAD " + path + " HTTP/1.1", served.host(), Served.token(), "Connection: close");

            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
        }
        assertThat(served.scans().untaken()).isZero();
    }

    @Test
    void aConnectionServesOneRequestAfterTheOther() throws Exception {
        String request = "GET /health HTTP/1.1\r\n" + served.host() + "\r\n";
        String answers = served.client()
                .bytes((request + "\r\n" + request + "\r\n" + request + "Connection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
    }

    @Test
    void thePagesFollowEachOther() throws Exception {
        HttpResponse<String> first = served.client().get("/report?limit=4", "Accept", "application/json");
        JsonNode page = new ObjectMapper().readTree(first.body());

        assertThat(page.get("transactions")).hasSize(4);
        assertThat(page.get("next").asText()).isEqualTo("/report?after=4&limit=4");
        assertThat(first.headers().firstValue("Link")).contains("</report?after=4&limit=4>; rel=\"next\"");
        JsonNode last = new ObjectMapper()
                .readTree(served.client()
                        .get("/report?after=8&limit=4", "Accept", "application/json")
                        .body());
        assertThat(last.get("transactions")).hasSize(2);
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(served.client().get("/report?after=" + Long.MAX_VALUE).body())
                .isEmpty();
    }

    @Test
    void aNameCannotBreakALine() throws Exception {
        assertThat(served.client().get("/report").body().lines()).hasSize(10);
    }

    @Test
    void theFormThatIsAcceptedIsSent() throws Exception {
        assertThat(served.client().get("/report", "Accept", "text/csv").statusCode())
                .isEqualTo(406);
        assertThat(served.client()
                        .get("/report", "Accept", "text/*;q=0.5, application/json")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/json");
        assertThat(served.client()
                        .get("/report", "Accept", "application/json;charset=utf-8;q=0.1, text/plain;q=0.9")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("text/plain; charset=utf-8");
        assertThat(served.client()
                        .get("/report", "Accept", "text/plain; charset=utf-8; q=0, application/json")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/json");
        assertThat(served.client().get("/report", "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("text/plain; charset=utf-8");
    }

    @Test
    void aClientThatLeavesStopsTheScanThatIsForItAlone() throws Exception {
        Socket socket = served.client().open();
        ask(socket, "/price_anomalies");
        FakeScans.FakeScan scan = served.scans().next();

        socket.close();

        assertThat(scan.isClosedSoon()).isTrue();
    }

    @Test
    void healthIsAnsweredWhileAPollTakesLong() throws Exception {
        served.healthOnce(now -> now.get("state").asText().equals("connected"));
        try (FakeFeed.Held poll = served.feed().hold()) {
            poll.awaitBegin();

            assertThat(served.client().get("/health").statusCode()).isEqualTo(200);
            assertThat(poll.isUnderWay()).isTrue();
        }
    }

    private void ask(Socket socket, String path) throws Exception {
        Served.write(socket, "GET " + path + " HTTP/1.1\r\n" + served.host() + "\r\n" + Served.token() + "\r\n\r\n");
    }

    @Test
    void aScanThatFailsIsAnsweredWithItsSentence() throws Exception {
        served.scans().trouble = "The shop's server is gone.";
        HttpResponse<String> answer = served.client().get("/price_anomalies");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("The shop's server is gone.\n");
    }
}
