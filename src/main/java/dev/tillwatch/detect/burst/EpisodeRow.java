package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.episode.Episode;
import dev.tillwatch.detect.episode.StatusBits;
import dev.tillwatch.detect.episode.Timeline;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Measures an episode on its customer's timeline and writes its row. */
final class EpisodeRow {

    /** Rows that a figure points at; as many as the evidence can be read back. */
    private static final int MOST_ROWS = 500;

    private final List<RowRef> rows = new ArrayList<>();
    private final Set<Integer> products = new HashSet<>();
    private BigDecimal amount = BigDecimal.ZERO;
    private int count;
    private int failed;
    private int peak;
    private int peak60;

    EpisodeRow(Episode episode, Timeline timeline, ProductCodes codes) {
        int first = episode.first(timeline);
        int limit = episode.limit(timeline);
        int windowEnd = first;
        int minuteStart = first;
        for (int i = first; i < limit; i++) {
            count++;
            failed += StatusBits.read(timeline.tag(i)) == Status.FAILED ? 1 : 0;
            amount = amount.add(PackedAmount.orZero(timeline.amount(i)));
            codes.collect(timeline.id(i), timeline.tag(i), products);
            if (rows.size() < MOST_ROWS) {
                rows.add(RowRef.transaction(timeline.id(i)));
            }
            if (minute(timeline, i) != minute(timeline, minuteStart)) {
                minuteStart = i;
            }
            peak = Math.max(peak, i - minuteStart + 1);
            windowEnd = PeakChart.windowEnd(timeline, i, windowEnd);
            peak60 = Math.max(peak60, Math.min(windowEnd, limit) - i);
        }
    }

    private static long minute(Timeline timeline, int index) {
        return Micros.floor(timeline.time(index), Micros.MINUTE);
    }

    Anomaly anomaly(Episode episode, Customer customer, int limit, boolean closed) {
        return new Anomaly(
                key(episode.key().text()),
                Micros.toTime(episode.start()),
                closed ? Stage.CONFIRMED : Stage.PROVISIONAL,
                BurstSeverity.of(peak60, limit),
                BurstSeverity.score(peak60, limit),
                facts(episode, customer, limit));
    }

    static AnomalyKey key(String id) {
        return new AnomalyKey(BurstFactory.ID, BurstFactory.EPISODE, id);
    }

    private List<Fact> facts(Episode episode, Customer customer, int limit) {
        long seconds = (episode.end() - episode.start()) / Micros.SECOND;
        RowRef first = rows.getFirst();
        RowRef last = rows.getLast();
        return List.of(
                Fact.person("customer", customer),
                Fact.computed("count", new Value.Count(count), "transactions from start to end", rows),
                Fact.computed("span", new Value.Seconds(seconds), "end - start", List.of(first, last)),
                Fact.computed("peak", new Value.Count(peak), "most of them in one calendar minute", rows),
                Fact.computed("peak60", new Value.Count(peak60), "most of them in any 60 s", rows),
                Fact.of("start", new Value.Moment(Micros.toTime(episode.start())), first),
                Fact.of("end", new Value.Moment(Micros.toTime(episode.end())), last),
                Fact.computed("amount", new Value.Money(Decimals.money(amount)), "sum of their totals", rows),
                Fact.computed(
                        "failedShare",
                        new Value.Percent(Decimals.percent(failed, count), false),
                        "failed / transactions",
                        rows),
                Fact.computed("products", new Value.Count(products.size()), "distinct products", rows),
                Fact.computed(
                        "minuteRule",
                        new Value.Code(peak > limit ? "finds" : "misses"),
                        "more than the limit in one calendar minute",
                        List.of()),
                Fact.of("limit", new Value.Count(limit)));
    }
}
