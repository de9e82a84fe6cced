package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.Ledger;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.explain.ledger.Tokens;
import dev.tillwatch.model.Severity;
import dev.tillwatch.settings.ModelLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of calls: the record of each request, the limits, and answers to the same facts. */
class KeptCallsTest {

    private static final String KEY = "sk-test-secret-1";
    private static final String GOOD = LlmStub.line("observation", "Sold at {f3} , far below {f4} .");
    private static final String ALSO_GOOD = LlmStub.line("check", "Look at it again.");
    private static final String SIGNED = LlmStub.line("observation", "Sold {f6}% below.");
    private static final String USAGE = "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"choices\":[],"
            + "\"usage\":{\"prompt_tokens\":812,\"completion_tokens\":44,\"total_tokens\":856}}\n\n";

    private final MovedClock clock = new MovedClock();
    private final Noted noted = new Noted();
    private ModelLimits limits = ModelLimits.USUAL;
    private final Gate gate = new Gate(() -> limits, clock, () -> 0.5);
    private final AnswerCache answers = AnswerCache.usual(clock);

    @TempDir
    private Path folder;

    private LlmExplainer explainer(LlmStub stub) {
        Means means = new Means(Limits.USUAL, gate, noted, answers);
        return new LlmExplainer(stub.endpoint(KEY), () -> SampleRows.TODAY, means);
    }

    private Heard explain(LlmStub stub) throws InterruptedException {
        Heard heard = new Heard();
        explainer(stub).explain(SampleRows.laptop(), heard);
        heard.ending();
        return heard;
    }

    private static LlmStub answering(String... pieces) {
        return new LlmStub(peer -> {
            peer.send(LlmStub.OK);
            for (String piece : pieces) {
                peer.send(LlmStub.event(piece + "\n"));
            }
            peer.send(LlmStub.finish() + USAGE + LlmStub.DONE);
        });
    }

    @Test
    void theRecordHoldsTheVeryBytesThatLeftAndWhatBecameOfThem() throws InterruptedException {
        try (LlmStub stub = answering(GOOD, SIGNED, "just words")) {
            explain(stub);
            Eventually.holds("the end is noted", () -> !noted.ended.isEmpty());
            assertThat(stub.requests().getFirst())
                    .endsWith("\r\n\r\n" + noted.sent.getFirst().body());
            assertThat(noted.sent.getFirst().purpose()).isEqualTo("explain");
            assertThat(noted.sent.getFirst().endpoint()).isEqualTo(stub.address());
            assertThat(noted.sent.getFirst().body()).doesNotContain("Alice", "secret");
            Ended end = noted.ended.getFirst();
            assertThat(end.how()).isEqualTo(Ended.DONE);
            assertThat(end.accepted()).isEqualTo(1);
            assertThat(end.withheldInAll()).isEqualTo(2);
            assertThat(end.withheld()).containsEntry("form", 1).hasSize(2);
            assertThat(end.tokens()).isEqualTo(new Tokens(812, 44, true));
            assertThat(end.received()).contains("far below {f4}", "just words");
            assertThat(end.firstStatement()).isNotNull().isLessThanOrEqualTo(end.took());
        }
    }

    @Test
    void usageIsAskedFor() throws InterruptedException {
        try (LlmStub stub = answering(GOOD)) {
            explain(stub);
            assertThat(stub.requests().getFirst()).contains("include_usage");
        }
    }

    @Test
    void withoutAReportTokensAreGuessed() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(GOOD)) {
            explain(stub);
            Eventually.holds("the end is noted", () -> !noted.ended.isEmpty());
            Tokens tokens = noted.ended.getFirst().tokens();
            assertThat(tokens.reported()).isFalse();
            assertThat(tokens.in()).isEqualTo((noted.sent.getFirst().bytes() + 3) / 4);
            assertThat(gate.used().tokensToday()).isEqualTo(tokens.total());
        }
    }

    @Test
    void bothAttemptsAreInTheRecord() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(SIGNED)) {
            explain(stub);
            assertThat(noted.sent).hasSize(2);
            assertThat(noted.ended).hasSize(2).allSatisfy(end -> assertThat(end.accepted())
                    .isZero());
        }
    }

    @Test
    void aCancelledRequestIsInTheFileAsCancelled() {
        Ledger ledger = new Ledger(folder);
        try (LlmStub stub = new LlmStub(LlmStub.Peer::stall)) {
            Means means = new Means(Limits.USUAL, gate, ledger, answers);
            Heard heard = new Heard();
            Explainer.Call call = new LlmExplainer(stub.endpoint(KEY), () -> SampleRows.TODAY, means)
                    .explain(SampleRows.laptop(), heard);
            Eventually.holds("the request is there", () -> !stub.requests().isEmpty());
            assertThat(entries(ledger))
                    .singleElement()
                    .extracting(LedgerEntry::ended)
                    .isNull();
            call.cancel();
            Eventually.holds(
                    "the end is written", () -> entries(ledger).getFirst().ended() != null);
            assertThat(entries(ledger))
                    .singleElement()
                    .extracting(LedgerEntry::ended)
                    .isInstanceOfSatisfying(
                            Ended.class, end -> assertThat(end.how()).isEqualTo("Cancelled."));
        }
    }

    @Test
    void noKeyIsEverInTheFileThoughTheServerRepeatsIt() throws IOException, InterruptedException {
        Ledger ledger = new Ledger(folder);
        String echo = "data: {\"error\":{\"message\":\"wrong key " + KEY + "\"}}\n\n";
        for (String bytes : List.of(
                LlmStub.OK + LlmStub.event("my key is " + KEY + "\n") + LlmStub.finish() + LlmStub.DONE,
                LlmStub.OK + echo,
                "HTTP/1.1 401 No\r\nContent-Length: " + KEY.length() + "\r\nConnection: close\r\n\r\n" + KEY)) {
            try (LlmStub stub = LlmStub.answering(bytes)) {
                Heard heard = new Heard();
                new LlmExplainer(
                                stub.endpoint(KEY),
                                () -> SampleRows.TODAY,
                                new Means(Limits.USUAL, gate, ledger, answers))
                        .explain(SampleRows.laptop(), heard);
                heard.ending();
            }
        }
        assertThat(entries(ledger)).hasSize(4).allSatisfy(entry -> assertThat(entry.ended())
                .isNotNull());
        assertThat(Files.readString(ledger.file())).contains("(hidden)").doesNotContain("secret", "Bearer");
    }

    @Test
    void nothingLeavesThatCannotBeWrittenDown() throws InterruptedException {
        noted.full = true;
        try (LlmStub stub = LlmStub.saying(GOOD)) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).startsWith("Nothing was sent").contains("record of requests");
            assertThat(stub.requests()).isEmpty();
        }
    }

    @Test
    void nothingLeavesBeyondALimit() throws InterruptedException {
        limits = ModelLimits.NONE.withRequests(1, 0);
        try (LlmStub stub = LlmStub.saying(SIGNED)) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).contains("1 of 1 requests this minute");
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @Test
    void afterTooManyRequestsNothingLeavesUntilTheTimeHasPassed() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        try (LlmStub stub = new LlmStub(peer -> {
            if (calls.getAndIncrement() == 0) {
                peer.send("HTTP/1.1 429 No\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: 30\r\n\r\n");
            } else {
                peer.send(LlmStub.OK + LlmStub.event(GOOD) + LlmStub.finish() + LlmStub.DONE);
            }
        })) {
            assertThat(explain(stub).ending()).contains("try again in 30 s");
            assertThat(explain(stub).ending()).contains("asked for patience and is asked again from");
            assertThat(stub.requests()).hasSize(1);
            clock.pass(30);
            assertThat(explain(stub).ending()).isEqualTo(Heard.FINISHED);
        }
    }

    @Test
    void repeatedFailuresSayWhenItIsAskedAgain() throws InterruptedException {
        try (LlmStub stub = new LlmStub(peer -> {})) {
            assertThat(explain(stub).ending()).doesNotContain("asked again");
            assertThat(explain(stub).ending()).doesNotContain("asked again");
            assertThat(explain(stub).ending()).contains("closed the connection", "failed 3 times in a row");
            assertThat(explain(stub).ending())
                    .startsWith("It failed 3 times in a row")
                    .doesNotContain("  ");
            assertThat(stub.requests()).hasSize(3);
        }
    }

    @Test
    void theSameFactsAreAnsweredAgainWithoutARequest() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(GOOD, ALSO_GOOD, SIGNED)) {
            Instant first = clock.instant();
            assertThat(explain(stub).kept).isEmpty();
            clock.pass(60);
            Heard again = explain(stub);
            assertThat(again.kept).containsExactly(first);
            assertThat(again.texts()).containsExactly("Sold at ₹500.00, far below ₹50,000.00.", "Look at it again.");
            assertThat(again.withheld).isEqualTo(1);
            assertThat(again.ending()).isEqualTo(Heard.FINISHED);
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @Test
    void otherFactsAnotherModelOrAFailureAreNoSuchAnswer() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(GOOD)) {
            explain(stub);
            Heard other = new Heard();
            explainer(stub)
                    .explain(
                            SampleRows.price(
                                    748284,
                                    SampleRows.ALICE,
                                    SampleRows.TODAY.atTime(16, 31, 48),
                                    Severity.CRITICAL,
                                    SampleRows.line("Laptop", "501.00", "50000.00")),
                            other);
            other.ending();
            assertThat(stub.requests()).hasSize(2);
            assertThat(other.kept).isEmpty();
        }
        try (LlmStub elsewhere = LlmStub.saying(GOOD)) {
            assertThat(explain(elsewhere).kept).isEmpty();
            assertThat(elsewhere.requests()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatWasCutOffIsAskedForAgain() throws InterruptedException {
        try (LlmStub stub = LlmStub.answering(LlmStub.OK + LlmStub.event(GOOD + "\n"))) {
            assertThat(explain(stub).ending()).contains("cut off");
            assertThat(explain(stub).kept).isEmpty();
            assertThat(stub.requests()).hasSize(2);
        }
    }

    @Test
    void theNarrativeNeverHasTwoRequestsInFlight() throws InterruptedException {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger open = new AtomicInteger();
        LlmStub.Script slow = peer -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            try {
                peer.send(LlmStub.OK + LlmStub.event(LlmStub.line("observation", "{f1} made {f2} orders .")));
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                peer.send(LlmStub.finish() + LlmStub.DONE);
            } finally {
                open.decrementAndGet();
            }
        };
        try (LlmStub stub = new LlmStub(slow)) {
            LlmExplainer explainer = explainer(stub);
            List<Heard> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Heard heard = new Heard();
                Prose why = new Wording()
                        .why(
                                SampleRows.burst(SampleRows.QUENTIN, SampleRows.TODAY.atTime(16, i), "misses"),
                                SampleRows.TODAY);
                explainer.rewrite(List.of(why, Prose.of("Number " + "x".repeat(i))), heard);
                all.add(heard);
            }
            for (Heard heard : all) {
                heard.ending();
            }
            assertThat(most).hasValue(1);
            assertThat(noted.sent).allSatisfy(sent -> assertThat(sent.purpose()).isEqualTo("summary"));
        }
    }

    private static List<LedgerEntry> entries(Ledger ledger) {
        try {
            return ledger.entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
