package dev.tillwatch.ui.connect;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.ui.connect.TestState.Phase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a connection off the FX thread and tells on it how far that is; one test at a time, the last one counts. */
final class ShopTest {

    private static final Logger LOG = LoggerFactory.getLogger(ShopTest.class);

    private final ConnectPorts ports;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<TestState> state = new ReadOnlyObjectWrapper<>(TestState.NONE);
    private @Nullable ProbeTask running;

    ShopTest(ConnectPorts ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<TestState> state() {
        return state.getReadOnlyProperty();
    }

    /** How long the running test has run, or the last one ran. */
    Duration took() {
        TestState now = state.get();
        return now.running() ? Duration.between(now.started(), clock.instant()) : now.took();
    }

    void start(ShopConnection shop) {
        stop(Phase.CANCELLED);
        ProbeTask task = new ProbeTask(ports.probes().apply(shop));
        running = task;
        state.set(TestState.running(shop, clock.instant()));
        task.valueProperty().subscribe((before, steps) -> show(task, steps));
        task.setOnSucceeded(done -> end(task, Phase.ENDED));
        task.setOnFailed(done -> {
            LOG.warn("The test of a connection broke off.", task.getException());
            end(task, Phase.BROKEN);
        });
        ports.background().execute(task);
    }

    void cancel() {
        stop(Phase.CANCELLED);
    }

    /** What was tried is no longer what the form says. */
    void outdate() {
        stop(Phase.OUTDATED);
        if (state.get().phase() != Phase.NONE) {
            state.set(state.get().at(Phase.OUTDATED, state.get().took()));
        }
    }

    private void stop(Phase because) {
        ProbeTask task = running;
        if (task != null) {
            state.set(state.get().at(because, took()));
            running = null;
            // The connection is the probe's own: an interrupt may break it.
            task.cancel(true);
        }
    }

    private void show(ProbeTask task, List<ProbeStep> steps) {
        if (task == running) {
            state.set(state.get().with(steps));
        }
    }

    private void end(ProbeTask task, Phase phase) {
        if (task == running) {
            running = null;
            state.set(state.get().at(phase, Duration.between(state.get().started(), clock.instant())));
        }
    }
}
