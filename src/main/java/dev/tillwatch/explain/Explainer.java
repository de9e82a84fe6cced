package dev.tillwatch.explain;

import dev.tillwatch.model.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a model to explain rows in words; every call ends with exactly one terminal event. */
public interface Explainer {

    /** Whether an endpoint is configured; without one {@link #explain} fails at once with how to get a key. */
    boolean configured();

    /** The model's name for people, empty when not configured. */
    String model();

    /** Starts a call on a thread of its own and returns at once; {@code listener} is called off the FX thread. */
    Call explain(Row row, Listener listener);

    /** The same for the shift summary: the model rewrites these sentences from their facts. */
    Call rewrite(List<Prose> sentences, Listener listener);

    /** When the model may be asked again, where limits or failures forbid it now. */
    default Optional<Instant> closedUntil() {
        return Optional.empty();
    }

    /** The exact bytes, as text, that {@link #explain} would send. */
    String preview(Row row);

    /** A running call. */
    interface Call {
        /** Ends it at any moment; the listener hears nothing after this returns. */
        void cancel();
    }

    /** Hears how a call goes. */
    interface Listener {
        /** First of all: what follows was answered to the same facts at {@code at}; nothing is sent. */
        default void kept(Instant at) {}

        /** A statement that passed its checks. */
        void statement(Statement statement);

        /** What was withheld so far. */
        void withheld(Withheld withheld);

        /** Terminal: the model is done. */
        void finished();

        /** Terminal: one sentence with what to do; statements that stand remain. */
        void failed(String sentence);
    }
}
