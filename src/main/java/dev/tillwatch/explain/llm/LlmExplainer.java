package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Figures;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.model.Row;
import dev.tillwatch.settings.ModelEndpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Asks any OpenAI-compatible endpoint (OpenAI, Groq, Ollama, llama.cpp). Sends facts under ids and no name; shows only
 * sentences that passed every check, with the figures put in here.
 */
public final class LlmExplainer implements Explainer {

    /** Calls at a time; others wait, and can be cancelled while they do. */
    static final int CALLS_AT_A_TIME = 4;

    private static final Call OVER = () -> {};

    private final ModelEndpoint endpoint;
    private final Supplier<LocalDate> today;
    private final Questions questions = new Questions();
    private final Means means;
    private final LlmCall.Asking explaining;
    private final LlmCall.Asking summing;

    /** @param today the shop's day, by which moments are written */
    public LlmExplainer(ModelEndpoint endpoint, Supplier<LocalDate> today) {
        this(endpoint, today, Limits.USUAL);
    }

    LlmExplainer(ModelEndpoint endpoint, Supplier<LocalDate> today, Limits limits) {
        this(endpoint, today, Means.bare(limits));
    }

    /** @param means shared with other explainers, so that limits and record hold for all of them */
    public LlmExplainer(ModelEndpoint endpoint, Supplier<LocalDate> today, Means means) {
        this(endpoint, today, means, "explain");
    }

    /** @param purpose what the record calls its requests about rows */
    public LlmExplainer(ModelEndpoint endpoint, Supplier<LocalDate> today, Means means, String purpose) {
        this.endpoint = endpoint;
        this.today = today;
        this.means = means;
        this.explaining = asking(purpose, CALLS_AT_A_TIME);
        this.summing = asking("summary", 1);
    }

    private LlmCall.Asking asking(String purpose, int atATime) {
        return new LlmCall.Asking(
                new Chat(endpoint),
                new LlmCall.Errand(means, purpose),
                StatementCheck.usual(),
                new Semaphore(atATime, true));
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
        AnswerCache.Key key = AnswerCache.Key.of(endpoint, List.of(row.key(), row.sendable()), today.get());
        return means.answers().tell(key, listener)
                ? OVER
                : LlmCall.start(
                        explaining,
                        questions.about(row),
                        figures(),
                        means.answers().keeping(key, listener));
    }

    /** One at a time: a later one waits until the one before has let its connection go. */
    @Override
    public Call rewrite(List<Prose> sentences, Listener listener) {
        AnswerCache.Key key = AnswerCache.Key.of(endpoint, sentences, today.get());
        return means.answers().tell(key, listener)
                ? OVER
                : LlmCall.start(
                        summing,
                        questions.rewriting(sentences),
                        figures(),
                        means.answers().keeping(key, listener));
    }

    @Override
    public Optional<Instant> closedUntil() {
        return means.gate().closedUntil();
    }

    @Override
    public String preview(Row row) {
        return explaining.chat().body(questions.about(row));
    }

    private Figures figures() {
        return new Figures(today.get());
    }
}
