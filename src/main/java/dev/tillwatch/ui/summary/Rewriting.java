package dev.tillwatch.ui.summary;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.ui.explain.Answer;
import dev.tillwatch.ui.explain.Ask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has the model put the summary into its own words, one call at a time. FX thread only. */
public final class Rewriting {

    private final Explainer explainer;
    private final Executor executor;
    private final InstantSource clock;
    private final Supplier<Duration> unasked;
    private Runnable listener = () -> {};
    private @Nullable Ask ask;
    private @Nullable Answer answer;
    private Instant asked = Instant.EPOCH;
    private @Nullable Instant retryAt;

    /**
     * @param executor gives the call a thread of its own, which waits while the model answers
     * @param unasked how often the model is called without being asked at most, as it is chosen now; zero: never
     */
    public Rewriting(Explainer explainer, Executor executor, InstantSource clock, Supplier<Duration> unasked) {
        this.explainer = explainer;
        this.executor = executor;
        this.clock = clock;
        this.unasked = unasked;
    }

    void onChange(Runnable changed) {
        listener = changed;
    }

    Instant now() {
        return clock.instant();
    }

    boolean due() {
        if (!explainer.configured()
                || explainer.closedUntil().filter(now()::isBefore).isPresent()) {
            return false;
        }
        Instant again = retryAt;
        return again != null ? !now().isBefore(again) : over(asked);
    }

    /** Whether words of that time are to be told anew by themselves; never, where the model is called when asked alone. */
    boolean over(Instant told) {
        Duration every = unasked.get();
        return !every.isZero() && !told.plus(every).isAfter(now());
    }

    /** Whether the last call failed and is tried again by itself; until then its sentence stays. */
    boolean waiting() {
        return retryAt != null;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** The model's words, once every one of them has passed its checks. */
    Optional<List<Prose>> words() {
        return answer().filter(done -> done.state() == Answer.State.DONE)
                .filter(done ->
                        done.withheld().total() == 0 && !done.statements().isEmpty())
                .map(done -> done.statements().stream()
                        .map(statement -> statement.prose())
                        .toList());
    }

    /** Asks for these sentences; a former call is ended, its answer forgotten. */
    void ask(List<Prose> sentences) {
        forget();
        if (!explainer.configured()) {
            return;
        }
        asked = now();
        retryAt = null;
        Ask next = new Ask(hearing -> explainer.rewrite(sentences, hearing), clock);
        next.valueProperty().addListener((o, was, is) -> {
            if (is != null && ask == next) {
                answer = is;
                retryAt = is.state() == Answer.State.FAILED
                        ? explainer.closedUntil().orElse(null)
                        : null;
                listener.run();
            }
        });
        ask = next;
        answer = next.answer();
        executor.execute(next);
    }

    void forget() {
        Ask former = ask;
        ask = null;
        answer = null;
        if (former != null) {
            former.cancel();
        }
    }
}
