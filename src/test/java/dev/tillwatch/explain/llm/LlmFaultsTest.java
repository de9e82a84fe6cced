package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which an endpoint can fail, over real sockets. */
class LlmFaultsTest {

    private static final String KEY = "sk-test-secret-1";
    private static final String GOOD = LlmStub.line("observation", "Sold at {f3} , far below {f4} .");
    private static final String FIRST = LlmStub.OK + LlmStub.event(GOOD + "\n");
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Heard ask(LlmStub stub, Limits limits) throws InterruptedException {
        Heard heard = new Heard();
        new LlmExplainer(stub.endpoint(KEY), () -> SampleRows.TODAY, limits).explain(SampleRows.laptop(), heard);
        heard.ending();
        return heard;
    }

    private static Heard ask(LlmStub.Script script) throws InterruptedException {
        try (LlmStub stub = new LlmStub(script)) {
            return ask(stub, Limits.USUAL);
        }
    }

    private static String ending(String bytes) throws InterruptedException {
        return ask(peer -> peer.send(bytes)).ending();
    }

    @Test
    void aResetKeepsWhatStandsAndSaysThatItWasCutOff() throws InterruptedException {
        try (LlmStub stub = new LlmStub(peer -> {
            peer.send(FIRST);
            LockSupport.parkNanos(SHORT.toNanos());
            peer.reset();
        })) {
            Heard heard = ask(stub, Limits.USUAL);
            assertThat(heard.ending()).contains("cut off in mid-sentence");
            assertThat(heard.texts()).hasSize(1);
        }
    }

    @Test
    void aTruncatedBodyWasCutOff() throws InterruptedException {
        String head = LlmStub.OK.replace("Connection: close", "Transfer-Encoding: chunked");
        String chunk = LlmStub.event(GOOD + "\n");
        int size = chunk.getBytes(StandardCharsets.UTF_8).length;
        assertThat(ending(head + Integer.toHexString(size + 50) + "\r\n" + chunk))
                .contains("cut off");
        assertThat(ending(head + Integer.toHexString(size) + "\r\n" + chunk + "\r\n"))
                .contains("cut off");
    }

    @Test
    void aCleanEndWithoutAnEndMarkWasCutOff() throws InterruptedException {
        assertThat(ending(FIRST)).contains("cut off in mid-sentence");
        assertThat(ending(LlmStub.OK)).contains("cut off");
        assertThat(ending(FIRST + "data: {\"choi")).contains("cut off");
    }

    @Test
    void anEndMarkOrAFinishReasonIsEnough() throws InterruptedException {
        assertThat(ending(FIRST + LlmStub.finish())).isEqualTo(Heard.FINISHED);
        assertThat(ending(FIRST + LlmStub.DONE)).isEqualTo(Heard.FINISHED);
        assertThat(ending(FIRST + "data: [DONE]")).isEqualTo(Heard.FINISHED);
    }

    @Test
    void anErrorInsideTheStreamIsAnError() throws InterruptedException {
        assertThat(ending(FIRST + "event: error\ndata: {\"message\":\"overloaded\"}\n\n" + LlmStub.DONE))
                .isEqualTo("The model gave up: overloaded");
        assertThat(ending(FIRST + "event: error\ndata: out of memory\n\n")).contains("out of memory");
        assertThat(ending(FIRST + "data: {\"error\":{\"message\":\"too busy\"}}\n\n" + LlmStub.DONE))
                .isEqualTo("The model gave up: too busy");
        assertThat(ending(FIRST + "data: {\"error\":\"gone\"}\n\n")).isEqualTo("The model gave up: gone");
    }

    @Test
    void malformedJsonInsideTheStreamIsAnError() throws InterruptedException {
        assertThat(ending(FIRST + "data: {\"choices\":[{\n\n" + LlmStub.DONE)).contains("unreadable");
        assertThat(ending(FIRST + "data: 7\n\n" + LlmStub.DONE)).contains("unreadable");
    }

    @ParameterizedTest
    @CsvSource({"text/html,<html>hello</html>", "application/json,'{\"choices\":[]}'"})
    void anAnswerThatIsNoStreamIsAnError(String type, String body) throws InterruptedException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n" + body;
        assertThat(ending(answer)).contains("did not answer with a stream", "AI_BASE_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "401,refused the key: set AI_API_KEY",
        "403,choose another AI_MODEL or key",
        "404,does not know the model stub-1",
        "429,takes no more requests for now: try again in a while",
        "500,trouble of its own (status 500)",
        "503,trouble of its own (status 503)",
        "400,refused the request (status 400)"
    })
    void aStatusSaysWhatToDo(String status, String expected) throws InterruptedException {
        assertThat(ending("HTTP/1.1 " + status + " No\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
                .contains(expected);
    }

    @Test
    void aStatusIsTrustedEvenWhereItsBodyBreaksOff() throws InterruptedException {
        assertThat(ending("HTTP/1.1 503 No\r\nContent-Length: 2000\r\nConnection: close\r\n\r\n{"))
                .contains("status 503");
    }

    @Test
    void tooManyRequestsSaysForHowLong() throws InterruptedException {
        String head = "HTTP/1.1 429 No\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: ";
        assertThat(ending(head + "17\r\n\r\n")).contains("try again in 17 s");
        assertThat(ending(head + "2.2\r\n\r\n")).contains("try again in 3 s");
        assertThat(ending(head + "Wed, 21 Oct 2015 07:28:00 GMT\r\n\r\n")).contains("try again in 1 s");
        assertThat(ending(head + "soon\r\n\r\n")).contains("try again in a while");
        String body = "{\"error\":{\"code\":\"insufficient_quota\"}}";
        assertThat(ending(
                        "HTTP/1.1 429 No\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                .contains("no credit left");
    }

    @Test
    void aKeyThatTheServerEchoesIsNotShown() throws InterruptedException {
        String body = "{\"error\":{\"message\":\"Wrong key: " + KEY + " (sk-abcdef****wxyz), Bearer abc\"}}";
        for (String status : List.of("400", "401", "422")) {
            assertThat(ending("HTTP/1.1 " + status + " No\r\nConnection: close\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body))
                    .doesNotContain("secret", "abcdef", "Bearer abc");
        }
        assertThat(ending(FIRST + "data: " + body + "\n\n"))
                .contains("(hidden)")
                .doesNotContain("secret");
    }

    @Test
    void aStallAfterTheFirstTokenEnds() throws InterruptedException {
        try (LlmStub stub = new LlmStub(peer -> {
            peer.send(FIRST);
            peer.stall();
        })) {
            Heard heard = ask(stub, new Limits(LONG, LONG, SHORT, LONG));
            assertThat(heard.ending()).contains("stalled");
            assertThat(heard.texts()).hasSize(1);
            Eventually.holds("the connection is closed", () -> stub.open() == 0);
        }
    }

    @Test
    void anEndpointThatNeverAnswersEnds() throws InterruptedException {
        try (LlmStub stub = new LlmStub(LlmStub.Peer::stall)) {
            assertThat(ask(stub, new Limits(LONG, SHORT, LONG, LONG)).ending()).contains("did not answer within");
        }
        try (LlmStub stub = new LlmStub(peer -> {
            peer.send(LlmStub.OK);
            peer.stall();
        })) {
            assertThat(ask(stub, new Limits(LONG, SHORT, LONG, LONG)).ending()).contains("did not answer within");
        }
    }

    @Test
    void aSlowDripIsWaitedForButNotForEver() throws InterruptedException {
        LlmStub.Script drip = peer -> {
            peer.send(LlmStub.OK);
            while (true) {
                peer.send(": still here\n\n");
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        };
        try (LlmStub stub = new LlmStub(drip)) {
            assertThat(ask(stub, new Limits(LONG, LONG, LONG, SHORT)).ending()).contains("took longer than");
        }
    }

    @Test
    void anEndpointThatIsNotThereCannotBeReached() throws IOException, InterruptedException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        for (String host : List.of("127.0.0.1:" + port, "nowhere.invalid")) {
            Heard heard = new Heard();
            ModelEndpoint endpoint = new ModelEndpoint(URI.create("http://" + host + "/v1"), "m", Secret.NONE);
            new LlmExplainer(endpoint, () -> SampleRows.TODAY).explain(SampleRows.laptop(), heard);
            assertThat(heard.ending()).isEqualTo("Cannot reach " + host + ": check AI_BASE_URL and the network.");
        }
    }

    @Test
    void anEndpointThatHangsUpAtOnceIsLost() throws InterruptedException {
        assertThat(ask(peer -> {}).ending()).contains("closed the connection without an answer");
    }

    @Test
    void aHugeLineIsGivenUp() throws InterruptedException {
        String much = "x".repeat(EventReader.LONGEST_LINE + 1);
        assertThat(ending(FIRST + "data: " + much)).contains("far more than was asked for");
        assertThat(ask(peer -> {
                            peer.send(FIRST);
                            while (true) {
                                peer.send("data: " + "y".repeat(1000) + "\n");
                            }
                        })
                        .ending())
                .contains("far more than was asked for");
    }

    @Test
    void bytesMayComeOneByOneWithAnyLineEnd() throws InterruptedException {
        // an e with an accent is no plain English, so this statement must arrive whole to be withheld, not garbled
        String stream = LlmStub.event(GOOD + "\n" + LlmStub.line("check", "Look at it again.") + "\n"
                        + LlmStub.line("check", "Look at the café again.") + "\n")
                + LlmStub.finish()
                + LlmStub.DONE;
        for (String end : List.of("\n", "\r\n", "\r")) {
            Heard heard = ask(peer -> {
                peer.send(LlmStub.OK);
                for (byte one : stream.replace("\n", end).getBytes(StandardCharsets.UTF_8)) {
                    peer.send(new byte[] {one});
                }
            });
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts()).containsExactly("Sold at ₹500.00, far below ₹50,000.00.", "Look at it again.");
            assertThat(heard.withheld).isEqualTo(1);
        }
    }
}
