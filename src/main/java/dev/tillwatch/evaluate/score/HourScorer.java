package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Result;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit is the event of hours, found at all or by the time its first full hour closed; false alarms are merged. */
public final class HourScorer implements Scorer {

    /** Rows come minutes late. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final boolean firstHour;

    private HourScorer(boolean firstHour) {
        this.firstHour = firstHour;
    }

    public static HourScorer everFound() {
        return new HourScorer(false);
    }

    public static HourScorer byTheFirstClosedHour() {
        return new HourScorer(true);
    }

    @Override
    public String detector() {
        return VolumeDays.DETECTOR;
    }

    @Override
    public boolean takes(Findings findings) {
        return !findings.of(Alert.Kind.HOUR).isEmpty();
    }

    @Override
    public Result score(Truth truth, Findings findings, Label label) {
        FlaggedHours hours = FlaggedHours.of(findings.of(Alert.Kind.HOUR));
        VolumeDays volume = new VolumeDays(truth);
        Tally tally = new Tally();
        for (PlantedEvent event : volume.hourEvents()) {
            LocalDateTime told = toldOf(event, hours);
            boolean found = told != null && (!firstHour || !told.isAfter(closeOfFirstHour(event)));
            tally.planted(found);
            tally.ofKind(event.kind(), found);
            if (found && told != null) {
                tally.alarm(true);
                tally.delay(event.start(), told);
            }
        }
        int wrong = hours.alarms(volume::falseAlarm);
        for (int i = 0; i < wrong; i++) {
            tally.alarm(false);
        }
        long days = truth.days().stream().filter(day -> !truth.closed(day)).count();
        return tally.result(VolumeDays.DETECTOR, firstHour ? "first hour" : "hour", label, (double) days);
    }

    private static @Nullable LocalDateTime toldOf(PlantedEvent event, FlaggedHours hours) {
        return hours.toldAt().entrySet().stream()
                .filter(each -> VolumeDays.inOrAfter(event, each.getKey()))
                .map(Map.Entry::getValue)
                .min(LocalDateTime::compareTo)
                .orElse(null);
    }

    private static LocalDateTime closeOfFirstHour(PlantedEvent event) {
        LocalDateTime hour = event.start().truncatedTo(ChronoUnit.HOURS);
        LocalDateTime full = hour.equals(event.start()) ? hour : hour.plusHours(1);
        return full.plusHours(1).plus(LATE);
    }
}
