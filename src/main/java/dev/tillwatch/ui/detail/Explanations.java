package dev.tillwatch.ui.detail;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.explain.Answer;
import dev.tillwatch.ui.explain.Ask;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Asks the model and remembers its answers by row while the program runs. FX thread only. */
public final class Explanations {

    /** Answers kept; the ones not looked at for longest leave first. */
    private static final int MOST = 200;

    private final Explainer explainer;
    private final Executor executor;
    private final InstantSource clock;
    private final Map<AnomalyKey, Ask> asks = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<AnomalyKey, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<AnomalyKey, Row> sent = new HashMap<>();
    private Consumer<AnomalyKey> listener = key -> {};

    /**
     * @param executor gives every call a thread of its own, which waits while the model answers
     * @param clock for elapsed seconds
     */
    public Explanations(Explainer explainer, Executor executor, InstantSource clock) {
        this.explainer = explainer;
        this.executor = executor;
        this.clock = clock;
    }

    /** Hears the key of every answer that changes. */
    void onChange(Consumer<AnomalyKey> changed) {
        listener = changed;
    }

    Explainer explainer() {
        return explainer;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Answer> of(AnomalyKey key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** Whether the row has other facts by now than those the model was asked about. */
    boolean outdated(Row row) {
        Row then = sent.get(row.key());
        return then != null && !then.sendable().equals(row.sendable());
    }

    /**
     * Asks for this row; an answer that is on its way is left to arrive.
     *
     * @param beside further facts for the model
     */
    void ask(Row row, List<Fact> beside) {
        AnomalyKey key = row.key();
        if (of(key).filter(Answer::running).isPresent()) {
            return;
        }
        Ask ask = new Ask(hearing -> explainer.explain(row.with(beside), hearing), clock);
        asks.put(key, ask);
        sent.put(key, row);
        ask.valueProperty().addListener((o, was, is) -> {
            if (is != null && asks.get(key) == ask) {
                put(key, is);
            }
        });
        put(key, ask.answer());
        executor.execute(ask);
    }

    /** Ends a running call; what stands stays. */
    void cancel(AnomalyKey key) {
        Ask ask = asks.remove(key);
        Optional<Answer> answer = of(key).filter(Answer::running);
        if (ask != null && answer.isPresent()) {
            ask.cancel();
            put(key, answer.get().ended(Answer.State.CANCELLED, "", clock.instant()));
        }
    }

    private void put(AnomalyKey key, Answer answer) {
        answers.put(key, answer);
        if (answers.size() > MOST) {
            AnomalyKey oldest = answers.keySet().iterator().next();
            cancel(oldest);
            answers.remove(oldest);
            sent.remove(oldest);
        }
        if (!answer.running()) {
            asks.remove(key);
        }
        listener.accept(key);
    }
}
