package dev.tillwatch.detect.price;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Series;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart of the Price tab: the median difference of all priced lines of each ten minutes. */
final class PriceMedians {

    private static final BigDecimal LARGEST_BIN = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final double lowest;
    private final double highest;
    private final LongMap<DeviationHistogram> histograms = new LongMap<>();
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
        List<LineItem> items = transaction.items();
        for (int i = 0; i < items.size(); i++) {
            BigDecimal sold = items.get(i).soldPrice();
            CatalogEntry catalog = items.get(i).catalog();
            if (sold != null && catalog != null && catalog.price().signum() != 0) {
                take(start, bin(sold, catalog.price()), in);
            }
        }
    }

    private void take(long start, int bin, boolean in) {
        DeviationHistogram histogram = histograms.getOrCreate(start, key -> new DeviationHistogram());
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
    private static int bin(BigDecimal sold, BigDecimal reference) {
        if (sold.compareTo(reference) == 0) {
            return 0;
        }
        BigDecimal tenths = sold.subtract(reference).multiply(THOUSAND).divide(reference, 0, RoundingMode.HALF_UP);
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
        histograms.<IOException>forEach((start, histogram) -> {
            out.writeLong(start);
            histogram.save(out);
        });
    }

    void restore(DataInput in, Clock clock) throws IOException {
        int count = in.readInt();
        histograms.expect(count);
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            histograms.put(start, DeviationHistogram.restore(in));
            series.resume(start, clock);
        }
    }
}
