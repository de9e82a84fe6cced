package dev.tillwatch.ui.explain;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.i18n.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of the model as a task: the model's threads build the answer, the task's value carries it to the FX thread.
 * Its own thread only waits, and cancelling it ends the call.
 */
public final class Ask extends Task<Answer> {

    private static final Logger LOG = LoggerFactory.getLogger(Ask.class);
    private static final Texts TEXTS = Texts.of("detail");

    private final Function<Explainer.Listener, Explainer.Call> start;
    private final InstantSource clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Answer answer;

    /**
     * @param start begins the call; called on the task's own thread
     */
    public Ask(Function<Explainer.Listener, Explainer.Call> start, InstantSource clock) {
        this.start = start;
        this.clock = clock;
        this.answer = Answer.begun(clock.instant());
    }

    @Override
    protected Answer call() {
        Explainer.Call call;
        try {
            call = start.apply(new Hearing());
        } catch (RuntimeException broken) {
            LOG.warn("The explanation could not be asked for.", broken);
            return change(answer().ended(Answer.State.FAILED, TEXTS.get("explain.broken"), clock.instant()));
        }
        try {
            ended.await();
        } catch (InterruptedException cancelled) {
            call.cancel();
            Thread.currentThread().interrupt();
        }
        return answer();
    }

    /** The answer so far; callable from any thread. */
    public synchronized Answer answer() {
        return answer;
    }

    private synchronized Answer change(Answer next) {
        answer = next;
        updateValue(next);
        return next;
    }

    /** Called on the model's threads. */
    private final class Hearing implements Explainer.Listener {

        @Override
        public void kept(Instant at) {
            synchronized (Ask.this) {
                change(answer.kept(at));
            }
        }

        @Override
        public void statement(Statement statement) {
            synchronized (Ask.this) {
                change(answer.with(statement, clock.instant()));
            }
        }

        @Override
        public void withheld(Withheld withheld) {
            synchronized (Ask.this) {
                change(answer.withheld(withheld, clock.instant()));
            }
        }

        @Override
        public void finished() {
            end(Answer.State.DONE, "");
        }

        @Override
        public void failed(String sentence) {
            end(Answer.State.FAILED, sentence);
        }

        private void end(Answer.State how, String sentence) {
            synchronized (Ask.this) {
                change(answer.ended(how, sentence, clock.instant()));
            }
            ended.countDown();
        }
    }
}
