package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Figures;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.model.Row;
import dev.tillwatch.settings.ModelEndpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Asks any OpenAI-compatible endpoint (OpenAI, Groq, Ollama, llama.cpp). Sends facts under ids and no name; shows only
 * sentences that passed every check, with the figures put in here.
 */
public final class LlmExplainer implements Explainer {

    /** Calls at a time; others wait, and can be cancelled while they do. */
    static final int CALLS_AT_A_TIME = 4;

    private final ModelEndpoint endpoint;
    private final Supplier<LocalDate> today;
    private final Questions questions = new Questions();
    private final LlmCall.Asking asking;

    /** @param today the shop's day, by which moments are written */
    public LlmExplainer(ModelEndpoint endpoint, Supplier<LocalDate> today) {
        this(endpoint, today, Limits.USUAL);
    }

    public LlmExplainer(ModelEndpoint endpoint, Supplier<LocalDate> today, Limits limits) {
        this.endpoint = endpoint;
        this.today = today;
        this.asking = new LlmCall.Asking(
                new Chat(endpoint), limits, StatementCheck.usual(), new Semaphore(CALLS_AT_A_TIME, true));
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public String model() {
        return endpoint.model();
    }

    @Override
    public Call explain(Row row, Listener listener) {
        return LlmCall.start(asking, questions.about(row), figures(), listener);
    }

    @Override
    public Call rewrite(List<Prose> sentences, Listener listener) {
        return LlmCall.start(asking, questions.rewriting(sentences), figures(), listener);
    }

    @Override
    public String preview(Row row) {
        return asking.chat().body(questions.about(row));
    }

    private Figures figures() {
        return new Figures(today.get());
    }
}
