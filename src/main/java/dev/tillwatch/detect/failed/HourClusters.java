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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Calendar hours with enough failures whose failed share, over all customers, is a multiple of that of all other hours
 * known. Every payment moves that share a little; a row is given out anew when its shown figures change.
 */
final class HourClusters {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH", Locale.ENGLISH);

    private final FailedThresholds thresholds;
    private final Factor factor;
    private final TreeMap<Long, HourPayments> hours = new TreeMap<>();
    private @Nullable HourPayments last;
    private long failed;
    private long tries;
    private final Map<Long, BigDecimal> shownUsual = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final Deadlines<Long> running = new Deadlines<>();

    HourClusters(FailedThresholds thresholds) {
        this.thresholds = thresholds;
        this.factor = new Factor(thresholds.hourFactor());
    }

    void take(Payment payment, boolean in) {
        HourPayments hour = last;
        if (hour == null || !hour.holds(payment.moment())) {
            hour = hours.computeIfAbsent(Micros.floor(payment.moment(), Micros.HOUR), HourPayments::new);
            last = hour;
            touched.add(hour.start());
        }
        int one = in ? 1 : -1;
        tries += one;
        failed += payment.failed() ? one : 0;
        hour.take(payment, in);
        if (hour.tries() == 0) {
            hours.remove(hour.start());
            last = null;
        }
    }

    void drain(Clock clock, Findings findings) {
        touched.addAll(running.due(clock));
        if (touched.isEmpty()) {
            return;
        }
        Set<Long> before = new LinkedHashSet<>(shownUsual.keySet());
        hours.forEach((start, hour) -> {
            boolean few = hour.failed() == 0 || hour.failed() < thresholds.hourFailures();
            BigDecimal usual = few ? null : usualIfFlagged(hour);
            if (usual != null) {
                before.remove(start);
                if (!Decimals.same(shownUsual.put(start, usual), usual) || touched.contains(start)) {
                    findings.add(anomaly(hour, usual, clock));
                    running.add(start + Micros.HOUR, start, clock);
                }
            }
        });
        for (long start : before) {
            shownUsual.remove(start);
            findings.withdraw(key(start), touched.contains(start) ? "corrected" : "usualRose");
        }
        touched.clear();
        last = null;
    }

    private @Nullable BigDecimal usualIfFlagged(HourPayments hour) {
        Share share = hour.share();
        Share rest = new Share(failed, tries).minus(share);
        return share.atLeast(factor, rest) ? rest.percent() : null;
    }

    private Anomaly anomaly(HourPayments hour, BigDecimal usual, Clock clock) {
        long start = hour.start();
        Share share = hour.share();
        BigDecimal rate = Decimals.percent(share.failed(), share.tries());
        double ratio = FailedSeverity.ratio(rate, usual);
        LocalDateTime from = Micros.toTime(start);
        LocalDateTime to = Micros.toTime(start + Micros.HOUR);
        List<RowRef> rows = hour.failedIds()
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
                Fact.computed("stake", new Value.Money(Decimals.money(hour.stake())), "sum of the failed totals", rows),
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
        out.writeInt(hours.size());
        for (HourPayments hour : hours.values()) {
            hour.save(out);
        }
    }

    void restore(DataInput in, Clock clock) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            HourPayments hour = HourPayments.restore(in);
            hours.put(hour.start(), hour);
            tries += hour.tries();
            failed += hour.share().failed();
        }
        // What was shown follows from the state: running it once over all tells which hours those are.
        touched.addAll(hours.keySet());
        drain(clock, new Findings());
    }
}
