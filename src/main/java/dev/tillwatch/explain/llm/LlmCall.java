package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Figures;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running question: asks on a thread of its own, checks each line as it comes, ends with one terminal event. */
final class LlmCall implements Explainer.Call {

    /** What calls share: how to ask, how long, and how many at a time. */
    record Asking(Chat chat, Errand errand, StatementCheck check, Semaphore room) {}

    /** With which means, and what the record calls it. */
    record Errand(Means means, String purpose) {}

    private static final Logger LOG = LoggerFactory.getLogger(LlmCall.class);

    /** Statements and withheld ones in one answer; a model that goes on is stopped, which also bounds the cost. */
    static final int MOST_STATEMENTS = 8;

    /** With fewer that stand, and some withheld, the model is asked once more. */
    static final int FEWEST = 2;

    private final Asking asking;
    private final Question question;
    private final Figures figures;
    private final GuardedListener listener;
    private final Thread thread;
    private Withheld withheld = Withheld.NONE;
    private int seen;
    private final Set<Statement> shown = new HashSet<>();

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
            listener.failed(asking.errand()
                    .means()
                    .gate()
                    .remark()
                    .filter(remark -> !remark.equals(e.sentence()))
                    .map(remark -> e.sentence() + " " + remark)
                    .orElse(e.sentence()));
        } catch (RuntimeException e) {
            // the class alone: the message of a foreign exception may repeat a header, and so the key
            LOG.warn("The model could not be asked: {}", e.getClass().getName());
            listener.failed(LlmFailure.of("unforeseen").sentence());
        }
    }

    /** An answer of which too little stands is asked for once more, with the rules that it broke. */
    private void ask() {
        attempt(question);
        if (shown.size() < FEWEST && (shown.isEmpty() || withheld.total() > 0) && !listener.isOver()) {
            again();
        }
        if (shown.isEmpty()) {
            throw LlmFailure.of("unusable");
        }
        listener.finished();
    }

    private void again() {
        try {
            attempt(RetryNote.added(question, withheld));
        } catch (RuntimeException inVain) {
            // what already stands is worth more than the reason why there is no more of it
            if (shown.isEmpty()) {
                throw inVain;
            }
        }
    }

    private void attempt(Question asked) {
        Transcript transcript = new Transcript(
                asking.errand().means(),
                asking.chat().endpoint(),
                asking.errand().purpose());
        try {
            attempt(asked, transcript);
            transcript.end(listener.isOver() ? LlmFailure.of("cancelled") : null);
        } catch (RuntimeException e) {
            transcript.end(e instanceof LlmFailure failure ? failure : LlmFailure.of("unforeseen"));
            throw e;
        }
    }

    private void attempt(Question asked, Transcript transcript) {
        seen = 0;
        ObjectScanner scanner = new ObjectScanner();
        RecordedClient client = new RecordedClient(
                new StreamClient(
                        asking.errand().means().limits(),
                        new Redaction(asking.chat().endpoint().key()),
                        asking.chat().endpoint().model(),
                        this::enough),
                transcript);
        try {
            asking.chat().ask(asked, client, piece -> {
                transcript.heard(piece);
                take(scanner.read(piece), transcript);
            });
        } catch (RuntimeException unreadable) {
            // what the connection says is the cause, what the library says about it the consequence
            LlmFailure cause = client.failure();
            throw cause == null ? unreadable : cause;
        }
        LlmFailure failure = client.failure();
        if (failure != null) {
            throw failure;
        }
        take(scanner.atEnd(), transcript);
    }

    private boolean enough() {
        return seen >= MOST_STATEMENTS || listener.isOver();
    }

    private void take(List<String> lines, Transcript transcript) {
        for (String line : lines) {
            if (enough()) {
                return;
            }
            seen++;
            Checked checked = asking.check().check(line, question.places(), figures);
            if (checked.statement().isEmpty()) {
                withheld = withheld.and(checked.rule());
                transcript.withheld(checked.rule());
                listener.withheld(withheld);
            } else {
                transcript.accepted();
                if (shown.add(checked.statement().get())) {
                    listener.statement(checked.statement().get());
                }
            }
        }
    }
}
