package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which facts are answered again without a request, and which are not. */
class KeptAnswersTest {

    private final KeptCalls kept = new KeptCalls();

    @Test
    void theSameFactsAreAnsweredAgainWithoutARequest() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(KeptCalls.GOOD, KeptCalls.ALSO_GOOD, KeptCalls.SIGNED)) {
            Instant first = kept.clock.instant();
            assertThat(kept.explain(stub).kept).isEmpty();
            kept.clock.pass(60);
            Heard again = kept.explain(stub);
            assertThat(again.kept).containsExactly(first);
            assertThat(again.texts()).containsExactly("Sold at ₹500.00, far below ₹50,000.00.", "Look at it again.");
            assertThat(again.withheld).isEqualTo(1);
            assertThat(again.ending()).isEqualTo(Heard.FINISHED);
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @Test
    void otherThresholdsMakeNoOtherQuestion() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(KeptCalls.GOOD)) {
            kept.explain(stub);
            Heard again = new Heard();
            Fact local = new Fact(Anomaly.THRESHOLDS, new Value.Text("price.lowest=0.5"), "", List.of(), Privacy.LOCAL);
            kept.explainer(stub).explain(SampleRows.laptop().with(List.of(local)), again);
            again.ending();
            assertThat(again.kept).hasSize(1);
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @Test
    void otherFactsAnotherModelOrAFailureAreNoSuchAnswer() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(KeptCalls.GOOD)) {
            kept.explain(stub);
            Heard other = new Heard();
            kept.explainer(stub)
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
        try (LlmStub elsewhere = LlmStub.saying(KeptCalls.GOOD)) {
            assertThat(kept.explain(elsewhere).kept).isEmpty();
            assertThat(elsewhere.requests()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatWasCutOffIsAskedForAgain() throws InterruptedException {
        try (LlmStub stub = LlmStub.answering(LlmStub.OK + LlmStub.event(KeptCalls.GOOD + "\n"))) {
            assertThat(kept.explain(stub).ending()).contains("cut off");
            assertThat(kept.explain(stub).kept).isEmpty();
            assertThat(stub.requests()).hasSize(2);
        }
    }
}
