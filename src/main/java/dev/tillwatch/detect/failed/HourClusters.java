package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Deadlines;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Factor;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Calendar hours with enough failures whose failed share, over all customers, is a multiple of that of all other hours
 * known. Every payment moves that share a little; a row is given out anew when its shown figures change.
 */
final class HourClusters {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH", Locale.ENGLISH);

    private final FailedThresholds thresholds;
    private final Factor factor;
    private final Hours hours = new Hours();
    private long failed;
    private long tries;
    private final Map<Long, BigDecimal> shownUsual = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private long lastTouched;
    private final Deadlines<Long> running = new Deadlines<>();

    HourClusters(FailedThresholds thresholds) {
        this.thresholds = thresholds;
        this.factor = new Factor(thresholds.hourFactor());
    }

    void take(Payment payment, boolean in) {
        int hour = hours.take(payment, in);
        if (hours.start(hour) != lastTouched || touched.isEmpty()) {
            lastTouched = hours.start(hour);
            touched.add(lastTouched);
        }
        int one = in ? 1 : -1;
        tries += one;
        failed += payment.failed() ? one : 0;
        hours.dropWhereEmpty(hour);
    }

    void drain(Clock clock, Findings findings) {
        touched.addAll(running.due(clock));
        if (touched.isEmpty()) {
            return;
        }
        Set<Long> before = new LinkedHashSet<>(shownUsual.keySet());
        for (int hour = 0; hour < hours.size(); hour++) {
            BigDecimal usual = flagged(hour) ? rest(hour).percent() : null;
            if (usual != null) {
                long start = hours.start(hour);
                before.remove(start);
                if (!Decimals.same(shownUsual.put(start, usual), usual) || touched.contains(start)) {
                    findings.add(anomaly(hour, usual, clock));
                    running.add(start + Micros.HOUR, start, clock);
                }
            }
        }
        for (long start : before) {
            shownUsual.remove(start);
            findings.withdraw(key(start), touched.contains(start) ? "corrected" : "usualRose");
        }
        touched.clear();
    }

    private boolean flagged(int hour) {
        int failures = hours.failed(hour);
        return failures > 0
                && failures >= thresholds.hourFailures()
                && share(hour).atLeast(factor, rest(hour));
    }

    private Share share(int hour) {
        return new Share(hours.failed(hour), hours.tries(hour));
    }

    /** All other hours. */
    private Share rest(int hour) {
        return new Share(failed, tries).minus(share(hour));
    }

    private Anomaly anomaly(int hour, BigDecimal usual, Clock clock) {
        long start = hours.start(hour);
        Share share = share(hour);
        BigDecimal rate = Decimals.percent(share.failed(), share.tries());
        double ratio = FailedSeverity.ratio(rate, usual);
        LocalDateTime from = Micros.toTime(start);
        LocalDateTime to = Micros.toTime(start + Micros.HOUR);
        List<RowRef> rows = hours.failures(hour)
                .ids()
                .limit(FailedRows.MOST_ROWS)
                .mapToObj(RowRef::transaction)
                .toList();
        List<Fact> facts = List.of(
                Fact.of("scope", new Value.Range(new Value.Moment(from), new Value.Moment(to))),
                Fact.computed("failed", new Value.Count(share.failed()), "failed payments of the hour", rows),
                Fact.computed("tries", new Value.Count(share.tries()), "payments of the hour; rows: the failed", rows),
                Fact.computed("rate", new Value.Percent(rate, false), "failed / tries", rows),
                Fact.computed("usual", new Value.Percent(usual, false), "failed / tries of all other hours", List.of()),
                Fact.of("thenOk", new Value.Absent()),
                Fact.computed(
                        "stake",
                        new Value.Money(Decimals.money(hours.failures(hour).stake())),
                        "sum of the failed totals",
                        rows),
                Fact.of("start", new Value.Moment(from)),
                Fact.of("end", new Value.Moment(to)));
        Stage stage = clock.passed(start + Micros.HOUR) ? Stage.CONFIRMED : Stage.PROVISIONAL;
        return new Anomaly(
                key(start), from, stage, FailedSeverity.ofHour(ratio), FailedSeverity.hourScore(ratio), facts);
    }

    private static AnomalyKey key(long start) {
        return new AnomalyKey(FailedFactory.ID, FailedFactory.CLUSTER, HOUR.format(Micros.toTime(start)));
    }

    void save(DataOutput out) throws IOException {
        hours.save(out);
    }

    void restore(DataInput in, Clock clock) throws IOException {
        hours.restore(in);
        for (int hour = 0; hour < hours.size(); hour++) {
            tries += hours.tries(hour);
            failed += hours.failed(hour);
            touched.add(hours.start(hour));
        }
        // What was shown follows from the state: running it once over all tells which hours those are.
        drain(clock, new Findings());
    }
}
