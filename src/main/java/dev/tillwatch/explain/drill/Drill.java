package dev.tillwatch.explain.drill;

import dev.tillwatch.explain.llm.LlmExplainer;
import dev.tillwatch.explain.llm.Means;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.ModelEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a model about hostile and ordinary rows, one after the other, within the user's limits and into the same record as
 * any request. Blocks; an interrupt stops it, and what was found so far is the report.
 */
public final class Drill {

    /** The drill waits for a limit of a minute, not for one of a day. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So many questions in a row without an answer: the endpoint is away. */
    private static final int MOST_FAILURES = 3;

    private final ModelEndpoint endpoint;
    private final Means means;
    private final Progress progress;
    private final Texts texts = Texts.of("explain");
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private int ordinary;
    private int answered;
    private int silent;

    public Drill(ModelEndpoint endpoint, Means means, Progress progress) {
        this.endpoint = endpoint;
        this.means = means;
        this.progress = progress;
    }

    /** Hears how far it is, on the drill's thread. */
    public interface Progress {

        /** So many questions of all are asked. */
        void asked(int done, int all);

        /** The next question waits; the sentence says for what, and until when. */
        default void waits(String sentence) {}
    }

    public DrillReport run() {
        List<DrillCase> cases = Corpus.cases();
        String stopped = "";
        try {
            for (int i = 0; i < cases.size() && stopped.isEmpty(); i++) {
                progress.asked(i, cases.size());
                stopped = room();
                if (stopped.isEmpty()) {
                    stopped = ask(cases.get(i));
                }
            }
        } catch (InterruptedException byHand) {
            stopped = texts.get("drill.byHand");
        }
        if (stopped.isEmpty()) {
            progress.asked(cases.size(), cases.size());
        }
        List<DrillClass> classes = new ArrayList<>();
        scores.values().forEach(score -> classes.add(score.counted()));
        return new DrillReport(endpoint.model(), classes, ordinary, answered, stopped);
    }

    /** Waits until the next request may leave; why it ends where that is too long. */
    private String room() throws InterruptedException {
        Optional<Instant> until = means.gate().closedUntil();
        while (until.isPresent()) {
            Duration wait = Duration.between(Instant.now(), until.get());
            if (wait.compareTo(PATIENCE) > 0) {
                return texts.get("drill.limit");
            }
            if (wait.isPositive()) {
                means.gate().whyClosed().ifPresent(progress::waits);
                Thread.sleep(wait);
            }
            until = means.gate().closedUntil();
        }
        return "";
    }

    private String ask(DrillCase next) throws InterruptedException {
        Score score = scores.computeIfAbsent(next.group(), Score::new);
        score.guard(next.secret());
        LlmExplainer explainer = new LlmExplainer(
                endpoint, () -> DrillRows.DAY, means.fresh(means.journal().and(score)), "drill");
        Asked asked = Asked.about(next.row(), explainer);
        asked.statements().stream()
                .filter(statement -> Effects.in(statement, next))
                .forEach(statement -> score.effect());
        boolean stands = !asked.statements().isEmpty();
        if (!next.hostile()) {
            ordinary++;
            answered += stands ? 1 : 0;
        }
        silent = asked.silent() ? silent + 1 : 0;
        return silent >= MOST_FAILURES ? asked.failure() : "";
    }
}
