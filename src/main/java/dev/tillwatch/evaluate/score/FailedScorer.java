package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Result;
import java.util.List;

/** The unit is the failure; an alert is right when it was raised during one that it names. */
public final class FailedScorer implements Scorer {

    static final String DETECTOR = "failed";

    @Override
    public String detector() {
        return DETECTOR;
    }

    @Override
    public Result score(Truth truth, Findings findings, Label label) {
        Failures failures = new Failures(truth);
        Tally tally = new Tally();
        FoundEvents found = new FoundEvents();
        for (Group group : failures.groups(findings)) {
            List<PlantedEvent> named = failures.found(group);
            named.forEach(event -> found.note(event, group.raised()));
            tally.alarm(!named.isEmpty());
        }
        found.tell(failures.events(), tally);
        return tally.result(DETECTOR, "alert", label, truth.days().size());
    }
}
