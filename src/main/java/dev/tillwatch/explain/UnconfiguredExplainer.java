package dev.tillwatch.explain;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import java.util.List;

/** Stands in where no endpoint is configured: every call says how to get a key and which settings to make. */
public final class UnconfiguredExplainer implements Explainer {

    private static final Call OVER = () -> {};

    private final Texts texts = Texts.of("explain");

    @Override
    public boolean configured() {
        return false;
    }

    @Override
    public String model() {
        return "";
    }

    @Override
    public Call explain(Row row, Listener listener) {
        listener.failed(texts.get("llm.noKey"));
        return OVER;
    }

    @Override
    public Call rewrite(List<Prose> sentences, Listener listener) {
        listener.failed(texts.get("llm.noKey"));
        return OVER;
    }

    /** Without an endpoint nothing would be sent. */
    @Override
    public String preview(Row row) {
        return texts.get("llm.noKey");
    }
}
