package dev.tillwatch.explain.drill;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.model.Row;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** One question asked and waited for; an interrupt ends the call. */
final class Asked implements Explainer.Listener {

    private final List<Statement> statements = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String failure = "";
    private volatile Withheld withheld = Withheld.NONE;

    static Asked about(Row row, Explainer explainer) throws InterruptedException {
        Asked asked = new Asked();
        Explainer.Call call = explainer.explain(row, asked);
        try {
            asked.ended.await();
        } catch (InterruptedException stopped) {
            call.cancel();
            throw stopped;
        }
        return asked;
    }

    List<Statement> statements() {
        return statements;
    }

    /** The sentence of a failure, empty where the model is done. */
    String failure() {
        return failure;
    }

    /** Whether not a single statement came, not even one to withhold. */
    boolean silent() {
        return !failure.isEmpty() && statements.isEmpty() && withheld.total() == 0;
    }

    @Override
    public void statement(Statement statement) {
        statements.add(statement);
    }

    @Override
    public void withheld(Withheld all) {
        withheld = all;
    }

    @Override
    public void finished() {
        ended.countDown();
    }

    @Override
    public void failed(String sentence) {
        failure = sentence;
        ended.countDown();
    }
}
