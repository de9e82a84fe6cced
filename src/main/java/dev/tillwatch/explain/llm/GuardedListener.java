package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Lets exactly one terminal event through, nothing after it, and nothing at all once {@link #close} has returned. */
final class GuardedListener implements Explainer.Listener {

    private final Explainer.Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean over;

    GuardedListener(Explainer.Listener listener) {
        this.listener = listener;
    }

    @Override
    public void kept(Instant at) {
        tell(false, heard -> heard.kept(at));
    }

    @Override
    public void statement(Statement statement) {
        tell(false, heard -> heard.statement(statement));
    }

    @Override
    public void withheld(Withheld withheld) {
        tell(false, heard -> heard.withheld(withheld));
    }

    @Override
    public void finished() {
        tell(true, Explainer.Listener::finished);
    }

    @Override
    public void failed(String sentence) {
        tell(true, heard -> heard.failed(sentence));
    }

    /** From now on nothing is heard. */
    void close() {
        lock.lock();
        try {
            over = true;
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    private void tell(boolean terminal, Consumer<Explainer.Listener> event) {
        lock.lock();
        try {
            if (!over) {
                over = terminal;
                event.accept(listener);
            }
        } finally {
            lock.unlock();
        }
    }
}
