package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.settings.ModelLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** How many requests leave: within the limits, not while the server asks for patience, and one at a time. */
class RequestLimitsTest {

    private final KeptCalls kept = new KeptCalls();

    @Test
    void nothingLeavesBeyondALimit() throws InterruptedException {
        kept.limits = ModelLimits.NONE.withRequests(1, 0);
        try (LlmStub stub = LlmStub.saying(KeptCalls.SIGNED)) {
            Heard heard = kept.explain(stub);
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
                peer.send(LlmStub.OK + LlmStub.event(KeptCalls.GOOD) + LlmStub.finish() + LlmStub.DONE);
            }
        })) {
            assertThat(kept.explain(stub).ending()).contains("try again in 30 s");
            assertThat(kept.explain(stub).ending()).contains("asked for patience and is asked again from");
            assertThat(stub.requests()).hasSize(1);
            kept.clock.pass(30);
            assertThat(kept.explain(stub).ending()).isEqualTo(Heard.FINISHED);
        }
    }

    @Test
    void repeatedFailuresSayWhenItIsAskedAgain() throws InterruptedException {
        try (LlmStub stub = new LlmStub(peer -> {})) {
            assertThat(kept.explain(stub).ending()).doesNotContain("asked again");
            assertThat(kept.explain(stub).ending()).doesNotContain("asked again");
            assertThat(kept.explain(stub).ending()).contains("closed the connection", "failed 3 times in a row");
            assertThat(kept.explain(stub).ending())
                    .startsWith("It failed 3 times in a row")
                    .doesNotContain("  ");
            assertThat(stub.requests()).hasSize(3);
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
            LlmExplainer explainer = kept.explainer(stub);
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
            assertThat(kept.noted.sent)
                    .allSatisfy(sent -> assertThat(sent.purpose()).isEqualTo("summary"));
        }
    }
}
