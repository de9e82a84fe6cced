package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.Tuning;
import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the draft in force beside the FX thread, one at a time, and says how long it takes. FX thread only. */
final class Forcing {

    private static final Logger LOG = LoggerFactory.getLogger(Forcing.class);
    private static final Texts TEXTS = Texts.of("tuning");
    private static final javafx.util.Duration BEAT = javafx.util.Duration.millis(200);
    private static final double MILLIS = 1000;

    private final TuningDesk desk;
    private final TuningModel model;
    private final Executor executor;
    private final InstantSource clock;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Timeline beat = new Timeline();
    private Runnable done = () -> {};
    private Instant begun = Instant.EPOCH;
    private boolean failed;

    Forcing(TuningDesk desk, TuningModel model, Executor executor, InstantSource clock) {
        this.desk = desk;
        this.model = model;
        this.executor = executor;
        this.clock = clock;
        beat.getKeyFrames().setAll(new KeyFrame(BEAT, tick -> words.set(TEXTS.get("force.running", seconds()))));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How it goes, in words. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Whether the words speak of something that went wrong. */
    boolean failed() {
        return failed;
    }

    /** What happens once settings are in force. */
    void onDone(Runnable action) {
        done = action;
    }

    void put(String note) {
        if (busy.get()) {
            return;
        }
        Tuning wanted = model.draft().get();
        Task<Void> task = new Task<>() {
            @Override
            protected Void call() throws IOException {
                desk.apply(wanted, note);
                return null;
            }
        };
        task.setOnSucceeded(end -> inForce(TEXTS.get("force.done", seconds()), false));
        task.setOnFailed(end -> failed(task.getException()));
        task.setOnCancelled(end -> end(TEXTS.get("force.failed"), true));
        begun = clock.instant();
        busy.set(true);
        failed = false;
        words.set(TEXTS.get("force.running", seconds()));
        beat.playFromStart();
        try {
            executor.execute(task);
        } catch (RejectedExecutionException left) {
            LOG.debug("The console was left; nothing is put in force.", left);
            end("", false);
        }
    }

    private void failed(Throwable why) {
        LOG.warn("The settings were not put in force as they should.", why);
        if (why instanceof IOException) {
            inForce(TEXTS.get("force.unkept"), true);
        } else {
            end(TEXTS.get(why instanceof UnsupportedOperationException ? "force.impossible" : "force.failed"), true);
        }
    }

    private void inForce(String sentence, boolean bad) {
        model.refresh();
        done.run();
        end(sentence, bad);
    }

    private void end(String sentence, boolean bad) {
        beat.stop();
        failed = bad;
        busy.set(false);
        words.set(sentence);
    }

    private String seconds() {
        double passed = Duration.between(begun, clock.instant()).toMillis() / MILLIS;
        return TEXTS.get("seconds", passed);
    }
}
