package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.SampleRows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that are cancelled, wait for each other, or come in a crowd. */
class LlmCallsTest {

    private static final String KEY = "sk-test-secret-1";
    private static final String GOOD = LlmStub.line("observation", "Sold at {f3} , far below {f4} .");
    private static final String FIRST = LlmStub.OK + LlmStub.event(GOOD + "\n");

    @Test
    void cancelBeforeTheFirstTokenFreesTheConnection() {
        try (LlmStub stub = new LlmStub(LlmStub.Peer::stall)) {
            Heard heard = new Heard();
            Explainer.Call call =
                    new LlmExplainer(stub.endpoint(KEY), () -> SampleRows.TODAY).explain(SampleRows.laptop(), heard);
            Eventually.holds("the request is there", () -> !stub.requests().isEmpty());
            call.cancel();
            Eventually.holds("the connection is closed", () -> stub.open() == 0);
            assertThat(heard.endings).isEmpty();
        }
    }

    @Test
    void cancelInMidStreamEndsItAndNothingIsHeardAfterwards() throws InterruptedException {
        try (LlmStub stub = new LlmStub(peer -> {
            peer.send(FIRST);
            peer.stall();
        })) {
            Heard heard = new Heard();
            Explainer.Call call =
                    new LlmExplainer(stub.endpoint(KEY), () -> SampleRows.TODAY).explain(SampleRows.laptop(), heard);
            heard.awaitStatement();
            call.cancel();
            call.cancel();
            Eventually.holds("the connection is closed", () -> stub.open() == 0);
            assertThat(heard.endings).isEmpty();
            assertThat(heard.texts()).hasSize(1);
        }
    }

    @Test
    void cancelWorksWhileACallWaitsForRoom() throws InterruptedException {
        try (LlmStub stub = new LlmStub(LlmStub.Peer::stall)) {
            LlmExplainer explainer = new LlmExplainer(stub.endpoint(KEY), () -> SampleRows.TODAY);
            List<Explainer.Call> calls = new ArrayList<>();
            for (int i = 0; i < LlmExplainer.CALLS_AT_A_TIME; i++) {
                calls.add(explainer.explain(SampleRows.laptop(), new Heard()));
            }
            Eventually.holds("all room is taken", () -> stub.open() == LlmExplainer.CALLS_AT_A_TIME);
            Heard waiting = new Heard();
            explainer.explain(SampleRows.laptop(), waiting).cancel();
            calls.forEach(Explainer.Call::cancel);
            Eventually.holds("all are gone", () -> stub.open() == 0);
            assertThat(waiting.endings).isEmpty();
            assertThat(stub.requests()).hasSize(LlmExplainer.CALLS_AT_A_TIME);
        }
    }

    @Test
    void fortyCallsAtOnceAllEnd() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(GOOD)) {
            LlmExplainer explainer = new LlmExplainer(stub.endpoint(KEY), () -> SampleRows.TODAY);
            List<Heard> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Heard heard = new Heard();
                all.add(heard);
                explainer.explain(SampleRows.laptop(), heard);
            }
            for (Heard heard : all) {
                assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
                assertThat(heard.texts()).hasSize(1);
            }
            assertThat(stub.requests()).hasSize(40);
        }
    }
}
