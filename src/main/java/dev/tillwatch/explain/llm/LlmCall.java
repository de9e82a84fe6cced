package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Figures;
import dev.tillwatch.explain.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running question: asks on a thread of its own, checks each line as it comes, ends with one terminal event. */
final class LlmCall implements Explainer.Call {

    /** What calls share: how to ask, how long, and how many at a time. */
    record Asking(Chat chat, Limits limits, StatementCheck check, Semaphore room) {}

    private static final Logger LOG = LoggerFactory.getLogger(LlmCall.class);

    /** Statements and withheld ones in one answer; a model that goes on is stopped, which also bounds the cost. */
    static final int MOST_STATEMENTS = 8;

    private static final int ATTEMPTS = 2;

    private final Asking asking;
    private final Question question;
    private final Figures figures;
    private final GuardedListener listener;
    private final Thread thread;
    private int shown;
    private int withheld;
    private int seen;

    private LlmCall(Asking asking, Question question, Figures figures, Explainer.Listener listener) {
        this.asking = asking;
        this.question = question;
        this.figures = figures;
        this.listener = new GuardedListener(listener);
        this.thread = Thread.ofVirtual().name("explain").unstarted(this::run);
    }

    static LlmCall start(Asking asking, Question question, Figures figures, Explainer.Listener listener) {
        LlmCall call = new LlmCall(asking, question, figures, listener);
        call.thread.start();
        return call;
    }

    @Override
    public void cancel() {
        listener.close();
        thread.interrupt();
    }

    private void run() {
        try {
            asking.room().acquire();
            try {
                ask();
            } finally {
                asking.room().release();
            }
        } catch (InterruptedException cancelled) {
            listener.close();
        } catch (LlmFailure e) {
            if (!listener.isOver()) {
                LOG.info("The model was asked in vain: {}", e.sentence());
            }
            listener.failed(e.sentence());
        } catch (RuntimeException e) {
            // the class alone: the message of a foreign exception may repeat a header, and so the key
            LOG.warn("The model could not be asked: {}", e.getClass().getName());
            listener.failed(LlmFailure.of("unforeseen").sentence());
        }
    }

    /** An answer without a usable statement is asked for once more. */
    private void ask() {
        for (int attempt = 1; attempt <= ATTEMPTS && shown == 0 && !listener.isOver(); attempt++) {
            attempt();
        }
        if (shown == 0) {
            throw LlmFailure.of("unusable");
        }
        listener.finished();
    }

    private void attempt() {
        seen = 0;
        ObjectScanner scanner = new ObjectScanner();
        StreamClient client = new StreamClient(
                asking.limits(),
                new Redaction(asking.chat().endpoint().key()),
                asking.chat().endpoint().model(),
                this::enough);
        try {
            asking.chat().ask(question, client, piece -> take(scanner.read(piece)));
        } catch (RuntimeException unreadable) {
            // what the connection says is the cause, what the library says about it the consequence
            throw client.failure() == null ? unreadable : client.failure();
        }
        if (client.failure() != null) {
            throw client.failure();
        }
        take(scanner.atEnd());
    }

    private boolean enough() {
        return seen >= MOST_STATEMENTS || listener.isOver();
    }

    private void take(List<String> lines) {
        for (String line : lines) {
            if (enough()) {
                return;
            }
            seen++;
            Optional<Statement> statement = asking.check().statement(line, question.places(), figures);
            if (statement.isPresent()) {
                shown++;
                listener.statement(statement.get());
            } else {
                withheld++;
                listener.withheld(withheld);
            }
        }
    }
}
