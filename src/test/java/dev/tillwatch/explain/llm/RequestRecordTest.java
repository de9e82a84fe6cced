package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.Ledger;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.explain.ledger.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of requests: what it holds of each, and that nothing leaves without it. */
class RequestRecordTest {

    private final KeptCalls kept = new KeptCalls();

    @TempDir
    private Path folder;

    @Test
    void theRecordHoldsTheVeryBytesThatLeftAndWhatBecameOfThem() throws InterruptedException {
        try (LlmStub stub = KeptCalls.answering(KeptCalls.GOOD, KeptCalls.SIGNED, "just words")) {
            kept.explain(stub);
            Eventually.holds("the end is noted", () -> !kept.noted.ended.isEmpty());
            assertThat(stub.requests().getFirst())
                    .endsWith("\r\n\r\n" + kept.noted.sent.getFirst().body());
            assertThat(kept.noted.sent.getFirst().purpose()).isEqualTo("explain");
            assertThat(kept.noted.sent.getFirst().endpoint()).isEqualTo(stub.address());
            assertThat(kept.noted.sent.getFirst().body()).doesNotContain("Alice", "secret");
            Ended end = kept.noted.ended.getFirst();
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
        try (LlmStub stub = KeptCalls.answering(KeptCalls.GOOD)) {
            kept.explain(stub);
            assertThat(stub.requests().getFirst()).contains("include_usage");
        }
    }

    @Test
    void withoutAReportTokensAreGuessed() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(KeptCalls.GOOD)) {
            kept.explain(stub);
            Eventually.holds("the end is noted", () -> !kept.noted.ended.isEmpty());
            Tokens tokens = kept.noted.ended.getFirst().tokens();
            assertThat(tokens.reported()).isFalse();
            assertThat(tokens.in()).isEqualTo((kept.noted.sent.getFirst().bytes() + 3) / 4);
            assertThat(kept.gate.used().tokensToday()).isEqualTo(tokens.total());
        }
    }

    @Test
    void bothAttemptsAreInTheRecord() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(KeptCalls.SIGNED)) {
            kept.explain(stub);
            assertThat(kept.noted.sent).hasSize(2);
            assertThat(kept.noted.ended).hasSize(2).allSatisfy(end -> assertThat(end.accepted())
                    .isZero());
        }
    }

    @Test
    void aCancelledRequestIsInTheFileAsCancelled() {
        Ledger ledger = new Ledger(folder);
        try (LlmStub stub = new LlmStub(LlmStub.Peer::stall)) {
            Means means = kept.means(ledger);
            Heard heard = new Heard();
            Explainer.Call call = new LlmExplainer(stub.endpoint(KeptCalls.KEY), () -> SampleRows.TODAY, means)
                    .explain(SampleRows.laptop(), heard);
            Eventually.holds("the request is there", () -> !stub.requests().isEmpty());
            assertThat(KeptCalls.entries(ledger))
                    .singleElement()
                    .extracting(LedgerEntry::ended)
                    .isNull();
            call.cancel();
            Eventually.holds(
                    "the end is written",
                    () -> KeptCalls.entries(ledger).getFirst().ended() != null);
            assertThat(KeptCalls.entries(ledger))
                    .singleElement()
                    .extracting(LedgerEntry::ended)
                    .isInstanceOfSatisfying(
                            Ended.class, end -> assertThat(end.how()).isEqualTo("Cancelled."));
        }
    }

    @Test
    void noKeyIsEverInTheFileThoughTheServerRepeatsIt() throws IOException, InterruptedException {
        Ledger ledger = new Ledger(folder);
        String echo = "data: {\"error\":{\"message\":\"wrong key " + KeptCalls.KEY + "\"}}\n\n";
        for (String bytes : List.of(
                LlmStub.OK + LlmStub.event("my key is " + KeptCalls.KEY + "\n") + LlmStub.finish() + LlmStub.DONE,
                LlmStub.OK + echo,
                "HTTP/1.1 401 No\r\nContent-Length: " + KeptCalls.KEY.length() + "\r\nConnection: close\r\n\r\n"
                        + KeptCalls.KEY)) {
            try (LlmStub stub = LlmStub.answering(bytes)) {
                Heard heard = new Heard();
                new LlmExplainer(stub.endpoint(KeptCalls.KEY), () -> SampleRows.TODAY, kept.means(ledger))
                        .explain(SampleRows.laptop(), heard);
                heard.ending();
            }
        }
        assertThat(KeptCalls.entries(ledger)).hasSize(4).allSatisfy(entry -> assertThat(entry.ended())
                .isNotNull());
        assertThat(Files.readString(ledger.file())).contains("(hidden)").doesNotContain("secret", "Bearer");
    }

    @Test
    void nothingLeavesThatCannotBeWrittenDown() throws InterruptedException {
        kept.noted.full = true;
        try (LlmStub stub = LlmStub.saying(KeptCalls.GOOD)) {
            Heard heard = kept.explain(stub);
            assertThat(heard.ending()).startsWith("Nothing was sent").contains("record of requests");
            assertThat(stub.requests()).isEmpty();
        }
    }
}
