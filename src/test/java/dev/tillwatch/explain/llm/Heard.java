package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes down what a call told its listener. */
final class Heard implements Explainer.Listener {

    static final String FINISHED = "finished";

    /** Long enough for the busiest machine; only a call that hangs takes it. */
    private static final long PATIENCE_SECONDS = 60;

    final List<Statement> statements = new CopyOnWriteArrayList<>();
    final List<Instant> kept = new CopyOnWriteArrayList<>();
    final List<String> endings = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    volatile int withheld;
    volatile Withheld rules = Withheld.NONE;

    @Override
    public void kept(Instant at) {
        kept.add(at);
    }

    @Override
    public void statement(Statement statement) {
        statements.add(statement);
        first.countDown();
    }

    @Override
    public void withheld(Withheld all) {
        withheld = all.total();
        rules = all;
    }

    @Override
    public void finished() {
        endings.add(FINISHED);
        ended.countDown();
    }

    @Override
    public void failed(String sentence) {
        endings.add(sentence);
        ended.countDown();
    }

    /** The one ending. */
    String ending() throws InterruptedException {
        assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        assertThat(endings).hasSize(1);
        return endings.getFirst();
    }

    void awaitStatement() throws InterruptedException {
        assertThat(first.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("it says something")
                .isTrue();
    }

    List<String> texts() {
        return statements.stream().map(statement -> statement.prose().text()).toList();
    }
}
