package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.explain.Span;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.UnconfiguredExplainer;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.explain.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LlmExplainerTest {

    private static final String GOOD = LlmStub.line("observation", "Sold at {f3} , far below {f4} .");
    private static final String SIGNED = LlmStub.line("observation", "Sold {f6}% below.");
    private static final String ALSO_GOOD = LlmStub.line("check", "Look at other orders of {f9} .");
    private static final String UNKNOWN = LlmStub.line("check", "Look at {f99} again.");

    private static Heard explain(LlmStub stub) throws InterruptedException {
        Heard heard = new Heard();
        explainer(stub).explain(SampleRows.laptop(), heard);
        heard.ending();
        return heard;
    }

    private static LlmExplainer explainer(LlmStub stub) {
        return new LlmExplainer(stub.endpoint("sk-test-secret-1"), () -> SampleRows.TODAY);
    }

    @Test
    void showsCheckedStatementsWithFiguresPutInLocally() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(
                GOOD,
                LlmStub.line("alternative", "An entry slip by {f9} would fit."),
                LlmStub.line("check", "Compare with earlier sales of {f2} ."))) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts())
                    .containsExactly(
                            "Sold at ₹500.00, far below ₹50,000.00.",
                            "An entry slip by Alice Johnson would fit.",
                            "Compare with earlier sales of Laptop.");
            assertThat(heard.statements)
                    .extracting(Statement::kind)
                    .containsExactly(Statement.Kind.OBSERVATION, Statement.Kind.ALTERNATIVE, Statement.Kind.CHECK);
            assertThat(heard.statements.getFirst().prose().spans())
                    .filteredOn(Span.Figure.class::isInstance)
                    .extracting(span -> ((Span.Figure) span).fact().id())
                    .containsExactly("sold", "reference");
        }
    }

    @Test
    void withholdsAndCountsWhatBreaksARule() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(SIGNED, GOOD, ALSO_GOOD, UNKNOWN, "Sold at a loss.")) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts()).hasSize(2);
            assertThat(heard.withheld).isEqualTo(3);
            assertThat(heard.rules.byRule())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("touched-figure", 1, "unknown-fact", 1, "form", 1));
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @Test
    void asksOnceMoreWhenFewerThanTwoStatementsStandAndSaysWhichRulesWereBroken() throws InterruptedException {
        List<String> answers = new ArrayList<>(List.of(GOOD + "\n" + SIGNED, GOOD + "\n" + ALSO_GOOD));
        try (LlmStub stub = new LlmStub(peer ->
                peer.send(LlmStub.OK + LlmStub.event(answers.removeFirst()) + LlmStub.finish() + LlmStub.DONE))) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts()).as("what stood before is not shown again").hasSize(2);
            assertThat(stub.requests()).hasSize(2);
            assertThat(stub.requests().getFirst()).doesNotContain("could not be shown");
            assertThat(stub.requests().getLast())
                    .contains("Your last answer could not be shown: something that touches a figure. Answer again")
                    .doesNotContain("% below");
        }
    }

    @Test
    void keepsWhatStandsWhenTheSecondAnswerFails() throws InterruptedException {
        List<String> answers = new ArrayList<>(List.of(
                LlmStub.OK + LlmStub.event(GOOD + "\n" + SIGNED) + LlmStub.finish() + LlmStub.DONE,
                "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"));
        try (LlmStub stub = new LlmStub(peer -> peer.send(answers.removeFirst()))) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts()).hasSize(1);
        }
    }

    @Test
    void asksOnceMoreWhenNothingWasUsableAndThenSaysSo() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(SIGNED)) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).contains("no statement that could be checked");
            assertThat(stub.requests()).hasSize(2);
            assertThat(heard.withheld).isEqualTo(2);
        }
    }

    @Test
    void takesTheSecondAnswerWhenItIsUsable() throws InterruptedException {
        List<String> answers = new ArrayList<>(List.of(SIGNED, GOOD));
        try (LlmStub stub = new LlmStub(peer ->
                peer.send(LlmStub.OK + LlmStub.event(answers.removeFirst()) + LlmStub.finish() + LlmStub.DONE))) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts()).hasSize(1);
        }
    }

    @Test
    void stopsAModelThatNeverStops() throws InterruptedException {
        try (LlmStub stub = new LlmStub(peer -> {
            peer.send(LlmStub.OK);
            while (true) {
                peer.send(LlmStub.event(GOOD + "\n"));
            }
        })) {
            Heard heard = explain(stub);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts()).as("the same sentence again is no news").hasSize(1);
            Eventually.holds("the connection is closed", () -> stub.open() == 0);
        }
    }

    @Test
    void readsObjectsInCodeBlocksListsAndAfterThinkingAloud() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(
                "<think>A discount of 99 %? {",
                "</think>",
                "```json",
                "[" + GOOD + ",",
                "  {\"kind\": \"check\",",
                "   \"text\": \"Look at other orders of {f9} .\"}",
                "]",
                "```")) {
            Heard heard = explain(stub);
            assertThat(heard.texts()).hasSize(2);
            assertThat(heard.withheld).isZero();
        }
    }

    @Test
    void sendsOneStreamingRequestOverPlainHttp() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(GOOD)) {
            explain(stub);
            assertThat(stub.requests()).singleElement().asString().satisfies(request -> {
                assertThat(request).startsWith("POST /v1/chat/completions HTTP/1.1");
                assertThat(request).contains("Authorization: Bearer sk-test-secret-1");
                assertThat(request.toLowerCase(java.util.Locale.ROOT)).doesNotContain("upgrade", "h2c");
                assertThat(request).contains("\"stream\" : true").contains("\"model\" : \"" + LlmStub.MODEL + "\"");
            });
        }
    }

    @Test
    void sendsNoKeyToAnEndpointThatNeedsNone() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(GOOD)) {
            Heard heard = new Heard();
            new LlmExplainer(stub.endpoint(""), () -> SampleRows.TODAY).explain(SampleRows.laptop(), heard);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(stub.requests().getFirst()).doesNotContain("Authorization");
        }
    }

    @Test
    void previewsTheVeryBytesThatAreSent() throws InterruptedException {
        try (LlmStub stub = LlmStub.saying(GOOD)) {
            LlmExplainer explainer = explainer(stub);
            String preview = explainer.preview(SampleRows.laptop());
            Heard heard = new Heard();
            explainer.explain(SampleRows.laptop(), heard);
            heard.ending();
            assertThat(stub.requests()).hasSize(1);
            assertThat(stub.requests().getFirst()).endsWith("\r\n\r\n" + preview);
            assertThat(preview).contains("₹50,000.00").doesNotContain("Alice", "Johnson", "748284", "secret");
        }
    }

    @Test
    void rewritesTheSummaryFromItsFacts() throws InterruptedException {
        Prose why = new Wording().why(SampleRows.burst(), SampleRows.TODAY);
        try (LlmStub stub = LlmStub.saying(LlmStub.line("observation", "{f1} made {f2} orders in {f3} ."))) {
            Heard heard = new Heard();
            explainer(stub).rewrite(List.of(why), heard);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts()).containsExactly("Quentin Fox made 9 orders in 41 s.");
            assertThat(stub.requests().getFirst())
                    .contains("{f1} made {f2} in {f3}")
                    .doesNotContain("Quentin", "Fox");
        }
    }

    @Test
    void isNotHurtByAListenerThatThrows() {
        try (LlmStub stub = LlmStub.saying(GOOD)) {
            Heard heard = new Heard();
            explainer(stub).explain(SampleRows.laptop(), new Explainer.Listener() {
                @Override
                public void statement(Statement statement) {
                    heard.statement(statement);
                }

                @Override
                public void withheld(Withheld withheld) {}

                @Override
                public void finished() {
                    heard.endings.add(Heard.FINISHED);
                    throw new IllegalStateException("a listener's own fault");
                }

                @Override
                public void failed(String sentence) {
                    heard.endings.add(sentence);
                }
            });
            Eventually.holds("it ends once", () -> heard.endings.size() == 1 && stub.open() == 0);
            assertThat(heard.endings).containsExactly(Heard.FINISHED);
        }
    }

    @Test
    void saysHowToGetAKeyWhereThereIsNone() throws InterruptedException {
        Heard heard = new Heard();
        UnconfiguredExplainer explainer = new UnconfiguredExplainer();
        explainer.explain(SampleRows.laptop(), heard);
        assertThat(heard.ending()).contains("AI_API_KEY", "AI_BASE_URL", "AI_MODEL");
        assertThat(explainer.configured()).isFalse();
    }
}
