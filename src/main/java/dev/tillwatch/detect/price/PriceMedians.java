package dev.tillwatch.detect.price;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Series;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chart of the Price tab: the median difference of all priced lines of each ten minutes. */
final class PriceMedians {

    private static final BigDecimal LARGEST_BIN = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final double lowest;
    private final double highest;
    private final Map<Long, DeviationHistogram> histograms = new HashMap<>();
    private final Series series = new Series(PriceFactory.INTERVAL.toSeconds() * Micros.SECOND);

    PriceMedians(PriceThresholds thresholds) {
        this.lowest = band(thresholds.lowest());
        this.highest = band(thresholds.highest());
    }

    private static double band(BigDecimal factor) {
        return factor.subtract(BigDecimal.ONE).multiply(HUNDRED).doubleValue();
    }

    void take(@Nullable Transaction transaction, boolean in) {
        LocalDateTime at = transaction == null ? null : transaction.at();
        if (transaction == null || at == null) {
            return;
        }
        long start = series.start(Micros.of(at));
        for (LineItem item : transaction.items()) {
            PricedLine line = PricedLine.of(item);
            if (line != null && line.reference().signum() != 0) {
                take(start, bin(line), in);
            }
        }
    }

    private void take(long start, int bin, boolean in) {
        DeviationHistogram histogram = histograms.computeIfAbsent(start, key -> new DeviationHistogram());
        if (in) {
            histogram.add(bin);
        } else {
            histogram.remove(bin);
        }
        if (histogram.isEmpty()) {
            histograms.remove(start);
        }
        series.touch(start);
    }

    /** The difference in tenths of a percent; one beyond a hundred million percent counts as that. */
    private static int bin(PricedLine line) {
        if (line.sold().compareTo(line.reference()) == 0) {
            return 0;
        }
        BigDecimal tenths = line.sold()
                .subtract(line.reference())
                .multiply(HUNDRED.multiply(BigDecimal.TEN))
                .divide(line.reference(), 0, RoundingMode.HALF_UP);
        return tenths.min(LARGEST_BIN).max(LARGEST_BIN.negate()).intValue();
    }

    void drain(Clock clock, Findings findings) {
        series.drain(clock, findings, start -> {
            DeviationHistogram histogram = histograms.get(start);
            return new Reading(
                    PriceFactory.SERIES,
                    Micros.toTime(start),
                    histogram == null ? Double.NaN : histogram.median(),
                    lowest,
                    highest,
                    series.complete(start, clock));
        });
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(histograms.size());
        for (Map.Entry<Long, DeviationHistogram> each : histograms.entrySet()) {
            out.writeLong(each.getKey());
            each.getValue().save(out);
        }
    }

    void restore(DataInput in, Clock clock) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            histograms.put(start, DeviationHistogram.restore(in));
            series.resume(start, clock);
        }
    }
}
