package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.settings.ModelEndpoint;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps whole answers while the program runs, by the facts they were given to, the version of the rules and the model:
 * the same question is answered again without a request.
 */
public final class AnswerCache {

    /** Answers kept; the ones not shown for longest leave first. */
    private static final int MOST = 300;

    private final int most;
    private final InstantSource clock;
    private final Map<Key, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);

    private AnswerCache(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    public static AnswerCache usual(InstantSource clock) {
        return new AnswerCache(MOST, clock);
    }

    /** Keeps nothing. */
    static AnswerCache none() {
        return new AnswerCache(0, InstantSource.system());
    }

    /**
     * What makes two questions the same.
     *
     * @param facts all that the question is made of, compared by value
     * @param today by which moments are written
     */
    record Key(String endpoint, String model, int rules, List<?> facts, LocalDate today) {

        static Key of(ModelEndpoint endpoint, List<?> facts, LocalDate today) {
            return new Key(endpoint.baseUrl().toString(), endpoint.model(), Questions.PROMPT_VERSION, facts, today);
        }
    }

    /** An answer, and when it was given. */
    private record Kept(Instant at, List<Statement> statements, Withheld withheld) {}

    /** Gives the kept answer to a listener; false where there is none. */
    boolean tell(Key key, Explainer.Listener listener) {
        Optional<Kept> kept = get(key);
        kept.ifPresent(answer -> {
            listener.kept(answer.at());
            answer.statements().forEach(listener::statement);
            if (answer.withheld().total() > 0) {
                listener.withheld(answer.withheld());
            }
            listener.finished();
        });
        return kept.isPresent();
    }

    /** Hands everything on, and keeps the answer once it is whole. */
    Explainer.Listener keeping(Key key, Explainer.Listener listener) {
        return new Explainer.Listener() {
            private final List<Statement> statements = new ArrayList<>();
            private Withheld withheld = Withheld.NONE;

            @Override
            public void statement(Statement statement) {
                statements.add(statement);
                listener.statement(statement);
            }

            @Override
            public void withheld(Withheld all) {
                withheld = all;
                listener.withheld(all);
            }

            @Override
            public void finished() {
                put(key, new Kept(clock.instant(), List.copyOf(statements), withheld));
                listener.finished();
            }

            @Override
            public void failed(String sentence) {
                listener.failed(sentence);
            }
        };
    }

    private synchronized Optional<Kept> get(Key key) {
        return Optional.ofNullable(answers.get(key));
    }

    private synchronized void put(Key key, Kept answer) {
        answers.put(key, answer);
        if (answers.size() > most) {
            answers.remove(answers.keySet().iterator().next());
        }
    }
}
