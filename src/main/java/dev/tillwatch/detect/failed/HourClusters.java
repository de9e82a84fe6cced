package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Deadlines;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Calendar hours with enough failures whose failed share, over all customers, is a multiple of that of all other hours
 * known. Every payment moves that share a little; a row is given out anew when its shown figures change.
 */
final class HourClusters {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH", Locale.ENGLISH);

    /** The failures of one hour. */
    private static final class Failures {
        private final TreeSet<Long> ids = new TreeSet<>();
        private BigDecimal stake = BigDecimal.ZERO;
    }

    private final FailedThresholds thresholds;
    private final Shares hours = new Shares(Micros.HOUR);
    private final TreeMap<Long, Failures> failures = new TreeMap<>();
    private Share total = Share.NONE;
    private final Map<Long, BigDecimal> shownUsual = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final Deadlines<Long> running = new Deadlines<>();

    HourClusters(FailedThresholds thresholds) {
        this.thresholds = thresholds;
    }

    void take(Payment payment, boolean in) {
        long start = hours.take(payment.moment(), payment.failed(), in);
        total = total.with(payment.failed(), in);
        touched.add(start);
        if (payment.failed()) {
            BigDecimal amount = PackedAmount.orZero(payment.amount());
            Failures of = failures.computeIfAbsent(start, key -> new Failures());
            if (in) {
                of.ids.add(payment.id());
                of.stake = of.stake.add(amount);
            } else {
                of.ids.remove(payment.id());
                of.stake = of.stake.subtract(amount);
            }
            if (of.ids.isEmpty()) {
                failures.remove(start);
            }
        }
    }

    void drain(Clock clock, Findings findings) {
        touched.addAll(running.due(clock));
        if (touched.isEmpty()) {
            return;
        }
        Set<Long> before = new LinkedHashSet<>(shownUsual.keySet());
        failures.forEach((start, of) -> {
            BigDecimal usual = of.ids.size() < thresholds.hourFailures() ? null : usualIfFlagged(start);
            if (usual != null) {
                before.remove(start);
                if (!Decimals.same(shownUsual.put(start, usual), usual) || touched.contains(start)) {
                    findings.add(anomaly(start, of, usual, clock));
                    running.add(start + Micros.HOUR, start, clock);
                }
            }
        });
        for (long start : before) {
            shownUsual.remove(start);
            findings.withdraw(key(start), touched.contains(start) ? "corrected" : "usualRose");
        }
        touched.clear();
    }

    private @Nullable BigDecimal usualIfFlagged(long start) {
        Share share = hours.get(start);
        Share rest = total.minus(share);
        return share.atLeast(thresholds.hourFactor(), rest) ? rest.percent() : null;
    }

    private Anomaly anomaly(long start, Failures of, BigDecimal usual, Clock clock) {
        Share share = hours.get(start);
        BigDecimal rate = Decimals.percent(share.failed(), share.tries());
        double ratio = FailedSeverity.ratio(rate, usual);
        LocalDateTime from = Micros.toTime(start);
        LocalDateTime to = Micros.toTime(start + Micros.HOUR);
        List<RowRef> rows = of.ids.stream()
                .limit(FailedRows.MOST_ROWS)
                .map(RowRef::transaction)
                .toList();
        List<Fact> facts = List.of(
                Fact.of("scope", new Value.Range(new Value.Moment(from), new Value.Moment(to))),
                Fact.computed("failed", new Value.Count(share.failed()), "failed payments of the hour", rows),
                Fact.computed("tries", new Value.Count(share.tries()), "payments of the hour; rows: the failed", rows),
                Fact.computed("rate", new Value.Percent(rate, false), "failed / tries", rows),
                Fact.computed("usual", new Value.Percent(usual, false), "failed / tries of all other hours", List.of()),
                Fact.of("thenOk", new Value.Absent()),
                Fact.computed("stake", new Value.Money(Decimals.money(of.stake)), "sum of the failed totals", rows),
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
        out.writeInt(failures.size());
        for (Map.Entry<Long, Failures> each : failures.entrySet()) {
            out.writeLong(each.getKey());
            Format.writeDecimal(out, each.getValue().stake);
            out.writeInt(each.getValue().ids.size());
            for (long id : each.getValue().ids) {
                out.writeLong(id);
            }
        }
    }

    void restore(DataInput in, Clock clock) throws IOException {
        hours.restore(in);
        total = hours.between(Long.MIN_VALUE, Long.MAX_VALUE);
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            Failures of = new Failures();
            of.stake = Format.readDecimal(in);
            for (int left = in.readInt(); left > 0; left--) {
                of.ids.add(in.readLong());
            }
            failures.put(start, of);
        }
        // What was shown follows from the state: running it once over all tells which hours those are.
        touched.addAll(failures.keySet());
        drain(clock, new Findings());
    }
}
