package dev.tillwatch.evaluate.real;

import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.peer.CountJudge;
import dev.tillwatch.evaluate.score.SeriesScorer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Every judge of counts over the benchmark's series. */
public final class NabStudy implements Callable<List<Result>> {

    /** Intervals in a day of the series. */
    public static final int A_DAY = 48;

    private final NabSeries series;
    private final Map<String, Supplier<CountJudge>> judges;

    public NabStudy(NabSeries series, Map<String, Supplier<CountJudge>> judges) {
        this.series = series;
        this.judges = judges;
    }

    @Override
    public List<Result> call() {
        SeriesScorer scorer = new SeriesScorer(series.windows(), series.counts().firstKey());
        long points = series.counts().keySet().stream().filter(scorer::scored).count();
        List<Result> results = new ArrayList<>();
        judges.forEach((name, create) -> {
            CountJudge judge = create.get();
            SortedSet<LocalDateTime> flagged = new TreeSet<>();
            series.counts().forEach((at, count) -> {
                if (judge.unusual(at, count)) {
                    flagged.add(at);
                }
            });
            results.addAll(scorer.score(flagged, points, new Label(name, series.name(), null)));
        });
        return results;
    }
}
