package dev.tillwatch.ui.connect;

import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;

/** Runs a probe; its value is the list of the steps that have ended, since single ones would be merged on their way. */
final class ProbeTask extends Task<List<ProbeStep>> {

    private final ConnectionProbe probe;

    ProbeTask(ConnectionProbe probe) {
        this.probe = probe;
    }

    @Override
    protected List<ProbeStep> call() {
        List<ProbeStep> ended = new ArrayList<>();
        probe.run(step -> {
            if (isCancelled()) {
                // The probe knows no cancelling: this ends it at the step it is at.
                throw new CancellationException();
            }
            ended.add(step);
            updateValue(List.copyOf(ended));
        });
        return List.copyOf(ended);
    }
}
