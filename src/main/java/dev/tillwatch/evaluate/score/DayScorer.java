package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Raised;
import dev.tillwatch.evaluate.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit is the day: judged when it closed, or looking back from the end of the data. */
public final class DayScorer implements Scorer {

    /** Rows come minutes late, and silence is told on the full hour. */
    private static final Duration CLOSED = Duration.ofHours(1);

    private final boolean hindsight;

    private DayScorer(boolean hindsight) {
        this.hindsight = hindsight;
    }

    public static DayScorer live() {
        return new DayScorer(false);
    }

    /** With what a method finds looking both ways; where it has nothing of the kind, its judgement at the end. */
    public static DayScorer hindsight() {
        return new DayScorer(true);
    }

    @Override
    public String detector() {
        return VolumeDays.DETECTOR;
    }

    @Override
    public Result score(Truth truth, Findings findings, Label label) {
        Map<LocalDate, Raised> flagged = new HashMap<>();
        for (Raised raised : rows(findings)) {
            if (hindsight ? raised.stands() : raised.stoodAt(raised.last().end().plus(CLOSED))) {
                flagged.put(LocalDate.parse(raised.subject()), raised);
            }
        }
        VolumeDays volume = new VolumeDays(truth);
        Tally tally = new Tally();
        int counted = 0;
        for (LocalDate day : truth.days()) {
            if (volume.counts(day)) {
                counted++;
                boolean unusual = volume.unusual(day);
                if (flagged.containsKey(day)) {
                    tally.alarm(unusual);
                }
                if (unusual) {
                    tally.planted(flagged.containsKey(day));
                }
            }
        }
        volume.dayEvents().forEach(event -> recall(event, flagged, tally));
        return tally.result(VolumeDays.DETECTOR, hindsight ? "hindsight" : "day", label, counted);
    }

    private List<Raised> rows(Findings findings) {
        List<Raised> looking = hindsight ? findings.of(Alert.Kind.HINDSIGHT) : List.of();
        return looking.isEmpty() ? findings.of(Alert.Kind.DAY) : looking;
    }

    /** An event is recalled when one of its days is flagged. */
    private void recall(PlantedEvent event, Map<LocalDate, Raised> flagged, Tally tally) {
        @Nullable Raised first = null;
        for (Map.Entry<LocalDate, Raised> each : flagged.entrySet()) {
            boolean of = VolumeDays.overlaps(event, each.getKey());
            if (of && (first == null || each.getValue().at().isBefore(first.at()))) {
                first = each.getValue();
            }
        }
        tally.ofKind(event.kind(), first != null);
        if (first != null && !hindsight) {
            tally.delay(event.start(), first.at());
        }
    }
}
