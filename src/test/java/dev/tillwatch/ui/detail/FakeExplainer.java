package dev.tillwatch.ui.detail;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Span;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model that says what a test tells it to, when it tells it to. */
public final class FakeExplainer implements Explainer {

    public volatile boolean configured = true;
    public volatile Optional<Instant> closedUntil = Optional.empty();
    public final Map<AnomalyKey, Row> rows = new ConcurrentHashMap<>();
    public final Map<AnomalyKey, Listener> asked = new ConcurrentHashMap<>();
    public final Set<AnomalyKey> cancelled = ConcurrentHashMap.newKeySet();
    public final List<Listener> rewrites = new CopyOnWriteArrayList<>();

    @Override
    public boolean configured() {
        return configured;
    }

    @Override
    public Optional<Instant> closedUntil() {
        return closedUntil;
    }

    @Override
    public String model() {
        return configured ? "llama-3.3-70b" : "";
    }

    @Override
    public Call explain(Row row, Listener listener) {
        rows.put(row.key(), row);
        asked.put(row.key(), listener);
        return () -> cancelled.add(row.key());
    }

    @Override
    public Call rewrite(List<Prose> sentences, Listener listener) {
        rewrites.add(listener);
        return () -> {};
    }

    @Override
    public String preview(Row row) {
        return "POST /v1/chat/completions\n{\"model\":\"llama-3.3-70b\",\"messages\":[{\"role\":\"user\",\"content\":\"f1 = sold\"}]}";
    }

    /** A statement with one figure in its middle. */
    public static Statement statement(Statement.Kind kind, String before, Fact fact, String figure, String after) {
        return new Statement(
                kind, new Prose(List.of(new Span.Words(before), new Span.Figure(figure, fact), new Span.Words(after))));
    }

    /** A statement without figures. */
    public static Statement plain(String words) {
        return new Statement(Statement.Kind.OBSERVATION, Prose.of(words));
    }
}
