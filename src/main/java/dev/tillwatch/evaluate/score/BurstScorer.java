package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.Result;

/** The unit is the customer's burst; alerts that follow within half an hour count as one. */
public final class BurstScorer implements Scorer {

    @Override
    public String detector() {
        return Bursts.DETECTOR;
    }

    @Override
    public Result score(Truth truth, Findings findings, Label label) {
        Bursts bursts = new Bursts(truth);
        Tally tally = new Tally();
        FoundEvents found = new FoundEvents();
        for (Group group : bursts.groups(findings)) {
            if (bursts.counts(group)) {
                bursts.found(group).forEach(event -> found.note(event, group.raised()));
                tally.alarm(!bursts.found(group).isEmpty());
            }
        }
        found.tell(truth.events(Bursts.DETECTOR), tally);
        return tally.result(Bursts.DETECTOR, "episode", label, truth.scoredSales());
    }
}
