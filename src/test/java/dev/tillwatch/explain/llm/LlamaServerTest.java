package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.Journal;
import dev.tillwatch.explain.ledger.Sent;
import dev.tillwatch.settings.ModelEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of an endpoint, against a real server: llama.cpp's, with a model that has learned nothing. */
class LlamaServerTest {

    /** Makes even a model without any sense write two lines that stand. */
    private static final String GRAMMAR =
            "root ::= \"{\\\"kind\\\":\\\"check\\\",\\\"text\\\":\\\"Look at the orders around it.\\\"}\\n\""
                    + " \"{\\\"kind\\\":\\\"check\\\",\\\"text\\\":\\\"Look at the day before.\\\"}\\n\"";

    @TempDir
    private Path folder;

    private final List<Ended> ends = new CopyOnWriteArrayList<>();

    @BeforeEach
    void needTheServer() {
        Assumptions.assumeTrue(
                LlamaServer.program().isPresent(),
                "Left out: no llama-server. Run src/test/llama/llama-get and set TILLWATCH_LLAMA to what it prints.");
    }

    private LlmExplainer explainer(ModelEndpoint endpoint) {
        Journal journal = new Journal() {
            @Override
            public void sent(Sent request) {}

            @Override
            public void ended(String id, Ended end) {
                ends.add(end);
            }
        };
        Means means = new Means(Limits.USUAL, Gate.open(), journal, AnswerCache.usual(InstantSource.system()));
        return new LlmExplainer(endpoint, () -> SampleRows.TODAY, means);
    }

    private Heard ask(LlamaServer server, String key) throws InterruptedException {
        Heard heard = new Heard();
        explainer(server.endpoint(key)).explain(SampleRows.laptop(), heard);
        heard.ending();
        return heard;
    }

    @Test
    void streamsStatementsAndReportsUsage() throws IOException, InterruptedException {
        try (LlamaServer server = LlamaServer.start(folder, "--ctx-size", "16384", "--grammar", GRAMMAR)) {
            Heard heard = ask(server, LlamaServer.KEY);
            assertThat(heard.ending()).isEqualTo(Heard.FINISHED);
            assertThat(heard.texts()).containsExactly("Look at the orders around it.", "Look at the day before.");
            assertThat(ends).singleElement().satisfies(end -> {
                assertThat(end.tokens().reported()).isTrue();
                assertThat(end.tokens().in()).isGreaterThan(1000);
                assertThat(end.tokens().out()).isGreaterThan(50);
            });
        }
    }

    @Test
    void isFoundWithItsModelByTheLookAtTheStart() throws IOException {
        try (LlamaServer server = LlamaServer.start(folder, "--ctx-size", "16384")) {
            EndpointStatus status = new EndpointProbe().look(server.endpoint(LlamaServer.KEY));
            assertThat(status.outcome()).as(status.line()).isEqualTo(EndpointStatus.Outcome.PASSED);
        }
    }

    @Test
    void aModelThatCannotFollowTheContractEndsWithOneSentence() throws IOException, InterruptedException {
        try (LlamaServer server = LlamaServer.start(folder, "--ctx-size", "16384", "--predict", "300")) {
            Heard heard = ask(server, LlamaServer.KEY);
            assertThat(heard.statements).isEmpty();
            assertThat(heard.ending()).isEqualTo(LlmFailure.of("unusable").sentence());
        }
    }

    @Test
    void isFreeAgainAfterACancel() throws IOException {
        try (LlamaServer server = LlamaServer.start(folder, "--ctx-size", "65536", "--ignore-eos")) {
            Heard heard = new Heard();
            Explainer.Call call = explainer(server.endpoint(LlamaServer.KEY)).explain(SampleRows.laptop(), heard);
            Eventually.holds("it works on the answer", server::works);
            call.cancel();
            Eventually.holds("it does so no more", () -> !server.works());
            Eventually.holds("the end is written down", () -> ends.size() == 1);
            assertThat(ends.getFirst().how())
                    .isEqualTo(LlmFailure.of("cancelled").sentence());
            assertThat(heard.endings).isEmpty();
        }
    }

    @Test
    void saysThatTheKeyIsWrong() throws IOException, InterruptedException {
        try (LlamaServer server = LlamaServer.start(folder, "--ctx-size", "16384")) {
            assertThat(ask(server, "sk-another").ending()).contains("refused the key");
        }
    }

    @Test
    void saysThatTheQuestionIsTooLongForIt() throws IOException, InterruptedException {
        try (LlamaServer server = LlamaServer.start(folder, "--ctx-size", "512")) {
            assertThat(ask(server, LlamaServer.KEY).ending()).contains("status 400", "context");
        }
    }
}
