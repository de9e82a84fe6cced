package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.Tuning;
import dev.tillwatch.i18n.Texts;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries settings out beside the FX thread, one at a time: the latest question wins, the one in work is interrupted and
 * its answer dropped. The last answer stays until the next one has come. FX thread only.
 */
final class WhatIf {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIf.class);
    private static final Texts TEXTS = Texts.of("tuning");

    /** What is tried on which detector, against what is in force. */
    record Question(String detector, Tuning inForce, Tuning tried, Duration span) {

        /** Whether there is anything to compare. */
        boolean differs() {
            return inForce.rules() != tried.rules() || !inForce.settings().equals(tried.settings());
        }
    }

    /** An answer with its question. */
    record Answer(Question question, Comparison comparison) {}

    private final Replays replays;
    private final Executor executor;
    private final Semaphore one = new Semaphore(1);
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable Trial current;

    WhatIf(Replays replays, Executor executor) {
        this.replays = replays;
        this.executor = executor;
    }

    ReadOnlyObjectProperty<@Nullable Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last question has no answer, in words; empty while it may have one. */
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    void ask(Question question) {
        cancel();
        Trial next = new Trial(question);
        current = next;
        busy.set(true);
        try {
            executor.execute(next);
        } catch (RejectedExecutionException left) {
            LOG.debug("The console was left; nothing is tried out.", left);
            busy.set(false);
        }
    }

    /** Nobody looks any more. */
    void cancel() {
        Trial old = current;
        current = null;
        busy.set(false);
        if (old != null) {
            old.cancel(true);
        }
    }

    private void end(Trial trial, String problem) {
        if (trial == current) {
            busy.set(false);
            failure.set(problem);
            if (problem.isEmpty()) {
                answer.set(new Answer(trial.question, trial.getValue()));
            }
        }
    }

    private String words(@Nullable Throwable failed) {
        if (failed instanceof UnsupportedOperationException) {
            return TEXTS.get("whatif.impossible");
        }
        if (!(failed instanceof CancellationException)) {
            LOG.error("Settings could not be tried out.", failed);
        }
        return TEXTS.get("whatif.failed");
    }

    /** One question in work. */
    private final class Trial extends Task<Comparison> {

        private final Question question;

        Trial(Question question) {
            this.question = question;
            setOnSucceeded(done -> end(this, ""));
            setOnFailed(done -> end(this, words(getException())));
        }

        @Override
        protected Comparison call() throws InterruptedException {
            // An interrupted one may still be on its way out.
            one.acquire();
            try {
                return replays.compare(question);
            } finally {
                one.release();
            }
        }
    }
}
