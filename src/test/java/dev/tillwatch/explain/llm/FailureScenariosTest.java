package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Whatever an endpoint does: one short sentence, exactly one end, an entry in the record, and the facts' own text. */
class FailureScenariosTest {

    private static final String KEY = "sk-test-secret-1";
    private static final String GOOD = LlmStub.line("observation", "Sold at {f3} , far below {f4} .");
    private static final String FIRST = LlmStub.OK + LlmStub.event(GOOD + "\n");
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Limits IMPATIENT = new Limits(LONG, SHORT, SHORT, LONG);

    /** Longer than any sentence that a person reads at a glance. */
    private static final int LONGEST = 170;

    private static final Map<String, LlmStub.Script> SCENARIOS = new LinkedHashMap<>();

    static {
        says("a wrong key", status("401 Unauthorized", "{\"error\":{\"message\":\"wrong key " + KEY + "\"}}"));
        says("a key without the right", status("403 Forbidden", "{}"));
        says("an unknown model", status("404 Not Found", "{}"));
        says("too many requests", status("429 Too Many", "{}"));
        says(
                "too many requests, and for how long",
                "HTTP/1.1 429 No\r\nRetry-After: 20\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        says("no credit", status("429 No", "{\"error\":{\"code\":\"insufficient_quota\"}}"));
        says("an inner error", status("500 Internal", "<html>stack trace</html>"));
        says("an overload", status("503 Unavailable", "{}"));
        says(
                "a context that is too long",
                status("400 Bad", "{\"error\":{\"message\":\"maximum context length is 2048 tokens\"}}"));
        says("another place", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        says("a page of HTML", answer("text/html", "<html>Sign in</html>"));
        says("JSON that is no stream", answer("application/json", "{\"choices\":[]}"));
        says("no HTTP at all", "SSH-2.0-OpenSSH_9.6\r\n");
        says("a head that breaks off", "HTTP/1.1 200 OK\r\nContent-Ty");
        says("an error as an event", FIRST + "event: error\ndata: {\"message\":\"out of memory\"}\n\n" + LlmStub.DONE);
        says("an error within the data", FIRST + "data: {\"error\":{\"message\":\"too busy\"}}\n\n" + LlmStub.DONE);
        says("broken JSON", FIRST + "data: {\"choices\":[{\n\n" + LlmStub.DONE);
        says("an end without an end mark", FIRST);
        says("a chunk that is shorter than it says", FIRST.replace("Connection: close", "Transfer-Encoding: chunked"));
        says("a line without an end", FIRST + "data: " + "x".repeat(EventReader.LONGEST_LINE + 1));
        says("nothing", LlmStub.OK + LlmStub.finish() + LlmStub.DONE);
        says("thoughts alone", LlmStub.OK + LlmStub.event("<think>Hm, 42?") + LlmStub.finish() + LlmStub.DONE);
        says("a letter", LlmStub.OK + LlmStub.event("Dear analyst,\nall is well.") + LlmStub.finish() + LlmStub.DONE);
        does("compressed bytes that nobody asked for", peer -> {
            peer.send(LlmStub.OK.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n"));
            peer.send(zipped(LlmStub.event(GOOD) + LlmStub.DONE));
        });
        does("letters that are none", peer -> {
            peer.send(LlmStub.OK + "data: ");
            peer.send(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc3, '\n', '\n'});
        });
        does("a reset", peer -> {
            peer.send(FIRST);
            peer.reset();
        });
        does("a reset before the first byte", LlmStub.Peer::reset);
        does("a connection that is closed at once", peer -> {});
        does("silence before the first byte", LlmStub.Peer::stall);
        does("silence in the middle", peer -> {
            peer.send(FIRST);
            peer.stall();
        });
    }

    private static void says(String name, String bytes) {
        does(name, peer -> peer.send(bytes));
    }

    private static void does(String name, LlmStub.Script script) {
        SCENARIOS.put(name, script);
    }

    private static String status(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String answer(String type, String body) {
        return status("200 OK", body).replace("Connection", "Content-Type: " + type + "\r\nConnection");
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void eachEndsOnceWithOneShortSentence() throws InterruptedException {
        String before = new Wording().why(SampleRows.laptop(), SampleRows.TODAY).text();
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, LlmStub.Script> scenario : SCENARIOS.entrySet()) {
            try (LlmStub stub = new LlmStub(scenario.getValue())) {
                told.add(scenario.getKey() + ": " + sentence(scenario.getKey(), stub.endpoint(KEY)));
                Eventually.holds("the connection is closed after " + scenario.getKey(), () -> stub.open() == 0);
            }
        }
        try (LlmStub plain = LlmStub.saying(GOOD)) {
            URI encrypted = URI.create(plain.address().replace("http:", "https:"));
            told.add("no encryption: "
                    + sentence("no encryption", new ModelEndpoint(encrypted, LlmStub.MODEL, new Secret(KEY))));
        }
        told.add("no such host: "
                + sentence(
                        "no such host",
                        new ModelEndpoint(URI.create("http://nowhere.invalid/v1"), LlmStub.MODEL, Secret.NONE)));
        assertThat(told).hasSizeGreaterThanOrEqualTo(25);
        assertThat(new Wording().why(SampleRows.laptop(), SampleRows.TODAY).text())
                .isEqualTo(before);
        System.out.println(told.size() + " failure scenarios, each with exactly one end and one short sentence");
        told.forEach(line -> System.out.println("  " + line));
    }

    private static String sentence(String scenario, ModelEndpoint endpoint) throws InterruptedException {
        Noted noted = new Noted();
        Heard heard = new Heard();
        Means means = new Means(IMPATIENT, Gate.open(), noted, AnswerCache.none());
        new LlmExplainer(endpoint, () -> SampleRows.TODAY, means).explain(SampleRows.laptop(), heard);
        String ending = heard.ending();
        assertThat(ending)
                .as(scenario)
                .isNotEqualTo(Heard.FINISHED)
                .hasSizeLessThanOrEqualTo(LONGEST)
                .doesNotContain("\n", "Exception", "java.", "null", "secret", "<", "see the log");
        assertThat(heard.endings).as(scenario).hasSize(1);
        assertThat(heard.texts()).as(scenario).isSubsetOf("Sold at ₹500.00, far below ₹50,000.00.");
        assertThat(noted.sent).as(scenario).isNotEmpty();
        assertThat(noted.ended).as(scenario).hasSameSizeAs(noted.sent);
        assertThat(noted.ended.getLast().how()).as(scenario).isIn(Ended.DONE, ending);
        return ending;
    }
}
