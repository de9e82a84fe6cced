package dev.tillwatch.ui.explain;

import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a model's answer is: an immutable snapshot.
 *
 * @param withheld statements that did not pass their checks
 * @param sentence what went wrong, for FAILED; else empty
 * @param progressed when something last came from the model
 * @param ended null while it runs
 * @param kept when the same facts were answered before, null where the model was asked now
 */
public record Answer(
        List<Statement> statements,
        Withheld withheld,
        State state,
        String sentence,
        Instant started,
        Instant progressed,
        @Nullable Instant ended,
        @Nullable Instant kept) {

    /** Where a call stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    public Answer {
        statements = List.copyOf(statements);
    }

    public static Answer begun(Instant now) {
        return new Answer(List.of(), Withheld.NONE, State.RUNNING, "", now, now, null, null);
    }

    public Answer with(Statement statement, Instant now) {
        List<Statement> more = new ArrayList<>(statements);
        more.add(statement);
        return new Answer(more, withheld, state, sentence, started, now, null, kept);
    }

    /** The same, as it was given to the same facts at {@code at}. */
    public Answer kept(Instant at) {
        return new Answer(statements, withheld, state, sentence, started, progressed, ended, at);
    }

    public Answer withheld(Withheld all, Instant now) {
        return new Answer(statements, all, state, sentence, started, now, null, kept);
    }

    public Answer ended(State how, String words, Instant now) {
        return new Answer(statements, withheld, how, words, started, progressed, now, kept);
    }

    /** Whether more may come. */
    public boolean running() {
        return state == State.RUNNING;
    }

    /** From asking to the end, or to now. */
    public Duration taken(Instant now) {
        return Duration.between(started, ended == null ? now : ended);
    }

    /** How long nothing has come. */
    public Duration silent(Instant now) {
        return running() ? Duration.between(progressed, now) : Duration.ZERO;
    }

    /** Statements that stand and those withheld. */
    public int total() {
        return statements.size() + withheld.total();
    }
}
