package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, what is refused and how, and that nothing of it harms the service. */
class AdmissionTest {

    private final Served served = Served.begin();

    @AfterEach
    void end() {
        served.close();
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
            String answer =
                    served.client().raw("GET " + path + " HTTP/1.1", served.host(), authorization, "Connection: close");

            assertThat(answer).startsWith("HTTP/1.1 401 ").contains("WWW-Authenticate: Bearer\r\n");
        }
        assertThat(served.scans().untaken()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LocalHost"})
    void goesByTheNamesOfThisComputer(String name) throws Exception {
        assertThat(served.client()
                        .raw(
                                "GET /health HTTP/1.1",
                                "Host: " + name + ":" + served.client().port(),
                                "Connection: close"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "127.0.0.1:1", "evil.example:8765", ""})
    void goesByNoOtherName(String name) throws Exception {
        assertThat(served.client().raw("GET /health HTTP/1.1", "Host: " + name, "Connection: close"))
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void wantsOneHost() throws Exception {
        assertThat(served.client().raw("GET /health HTTP/1.1", "X: y")).startsWith("HTTP/1.1 400 ");
        assertThat(served.client().raw("GET /health HTTP/1.1", served.host(), served.host()))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "BREW"})
    void answersNoOtherMethods(String method) throws Exception {
        String answer = served.client().raw(method + " /report HTTP/1.1", served.host(), Served.token());

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD\r\n");
    }

    @Test
    void anEndlessBodyIsRefusedUnread() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        served.client()
                                .request("/report")
                                .POST(BodyPublishers.ofByteArray(new byte[500_000]))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(served.client().raw("GET /report HTTP/1.1", served.host(), Served.token(), "Content-Length: 5"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(served.client()
                        .raw("GET /report HTTP/1.1", served.host(), Served.token(), "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aListenerIsAtOnePlace() throws Exception {
        assertThat(served.client()
                        .raw(
                                "GET /events HTTP/1.1",
                                served.host(),
                                Served.token(),
                                "Last-Event-ID: 0",
                                "Last-Event-ID: 1"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Last-Event-ID");
    }

    @Test
    void anUnknownPathIsNotFound() throws Exception {
        assertThat(served.client().get("/price_anomalies/").statusCode()).isEqualTo(404);
        assertThat(served.client().get("/%72eport").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/price_anomalies?rules=fuzzy",
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
        HttpResponse<String> answer = served.client().get(path);

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
        assertThat(served.client().raw(line, served.host(), "Connection: close"))
                .startsWith("HTTP/1.1 " + status + " ");
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
        assertThat(served.client().raw("GET /health HTTP/1.1", served.host(), header))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void whatIsTooLongIsRefused() throws Exception {
        assertThat(served.client().raw("GET /" + "a".repeat(100_000) + " HTTP/1.1", served.host()))
                .startsWith("HTTP/1.1 414 ");
        assertThat(served.client().raw("GET /health HTTP/1.1", served.host(), "X: " + "a".repeat(1_000_000)))
                .startsWith("HTTP/1.1 431 ");
        List<String> many = new ArrayList<>(List.of("GET /health HTTP/1.1", served.host()));
        IntStream.range(0, 1_000).forEach(i -> many.add("X: y"));
        assertThat(served.client().raw(many.toArray(String[]::new))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void noiseIsRefused() throws Exception {
        byte[] greeting = new byte[300];
        greeting[0] = 0x16;
        greeting[1] = 3;
        assertThat(served.client().bytes(greeting)).startsWith("HTTP/1.1 400 ");
    }
}
