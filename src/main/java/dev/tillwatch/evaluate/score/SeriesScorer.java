package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.Result;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Scores the flagged points of a series of counts: a window is found when a point inside it is flagged. */
public final class SeriesScorer {

    private static final Duration ONE_EPISODE = Duration.ofHours(2);
    private static final String WINDOW = "window";

    private final List<SeriesWindow> windows;
    private final LocalDateTime scoredFrom;

    public SeriesScorer(List<SeriesWindow> windows, LocalDateTime first) {
        this.windows = List.copyOf(windows);
        this.scoredFrom = first.plusDays(Truth.WARM_UP_DAYS);
    }

    /**
     * By points, and by episodes: flagged points outside every window between which at most two hours lie.
     *
     * @param points how many the series has from the first scored one on
     */
    public List<Result> score(SortedSet<LocalDateTime> flagged, long points, Label label) {
        Tally byPoint = new Tally();
        Tally byEpisode = new Tally();
        LocalDateTime before = null;
        for (LocalDateTime at : flagged.tailSet(scoredFrom)) {
            boolean right = windows.stream().anyMatch(window -> window.covers(at));
            byPoint.alarm(right);
            if (!right) {
                if (before == null || at.isAfter(before.plus(ONE_EPISODE))) {
                    byEpisode.alarm(false);
                }
                before = at;
            }
        }
        for (SeriesWindow window : windows) {
            @Nullable
            LocalDateTime first = flagged.tailSet(scoredFrom).stream()
                    .filter(window::covers)
                    .findFirst()
                    .orElse(null);
            if (!window.end().isBefore(scoredFrom)) {
                tell(window, first, byPoint);
                tell(window, first, byEpisode);
                if (first != null) {
                    byEpisode.alarm(true);
                }
            }
        }
        return List.of(
                byPoint.result("volume", "point", label, (double) points),
                byEpisode.result("volume", "window", label, (double) points));
    }

    /** Whether this point is scored. */
    public boolean scored(LocalDateTime at) {
        return !at.isBefore(scoredFrom);
    }

    private static void tell(SeriesWindow window, @Nullable LocalDateTime first, Tally tally) {
        tally.planted(first != null);
        tally.ofKind(WINDOW, first != null);
        if (first != null) {
            tally.delay(window.start(), first);
        }
    }
}
