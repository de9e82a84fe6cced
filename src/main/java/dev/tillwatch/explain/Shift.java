package dev.tillwatch.explain;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shift summary is made from: the current rows by detector id, and how far the shop is known. Rows from before
 * the shift may be among them; only days of the sales volume are told from before it.
 *
 * @param since when the shift began
 * @param completeTo the shop's own time of the last poll
 * @param transactions scanned so far
 * @param historyComplete whether the backfill is done
 * @param scannedFrom from then on to {@code completeTo} all is scanned; null: nothing is
 * @param stopped detectors that failed: what they found before stands, of what came since they know nothing
 */
public record Shift(
        Map<String, ? extends List<? extends Row>> rows,
        LocalDateTime since,
        LocalDateTime completeTo,
        long transactions,
        boolean historyComplete,
        @Nullable LocalDateTime scannedFrom,
        Set<String> stopped) {

    /** So begin the facts that a score is made of, which only adaptive rules give. */
    private static final String SCORE = "score.";

    /** What only they say of a day. */
    private static final String WEEKDAY = "weekday";

    public Shift {
        rows = Map.copyOf(rows);
        stopped = Set.copyOf(stopped);
    }

    /** How many detectors have scanned all that is scanned. */
    int running() {
        return rows.size() - stopped.size();
    }

    /** Whether nothing found in the shift means that nothing happened. */
    boolean isScanned() {
        return scannedFrom != null && !scannedFrom.isAfter(since);
    }

    LocalDate today() {
        return completeTo.toLocalDate();
    }

    /** Whether the adaptive rules judged it: all rows of a detector come from the same rules. */
    boolean isAdaptive() {
        return rows.values().stream()
                .flatMap(found -> found.stream().limit(1))
                .flatMap(row -> row.facts().stream())
                .anyMatch(fact -> fact.id().startsWith(SCORE) || fact.id().equals(WEEKDAY));
    }

    /** The anomalies of a detector within the shift, latest first. */
    List<Anomaly> anomalies(String detector) {
        List<Anomaly> found = new ArrayList<>();
        for (Row row : all(detector)) {
            LocalDateTime at = row.at();
            if (at != null && !at.isBefore(since) && row instanceof Anomaly anomaly) {
                found.add(anomaly);
            }
        }
        found.sort(Comparator.comparing(Shift::time).reversed());
        return found;
    }

    /** The same, one kind of them. */
    List<Anomaly> anomalies(String detector, String kind) {
        List<Anomaly> found = anomalies(detector);
        found.removeIf(row -> !row.key().kind().equals(kind));
        return found;
    }

    List<? extends Row> all(String detector) {
        List<? extends Row> found = rows.get(detector);
        return found == null ? List.of() : found;
    }

    static LocalDateTime time(Row row) {
        LocalDateTime at = row.at();
        return at == null ? LocalDateTime.MIN : at;
    }
}
