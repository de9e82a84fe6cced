package dev.tillwatch.detect.volume;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Factor;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days with at least one order, and their average, compared in whole numbers so that no tie is ever rounded. */
final class Days {

    /** Leading figures that the average revenue is shown with, so that one more order seldom changes every row. */
    private static final int REVENUE_FIGURES = 3;

    private final TreeMap<LocalDate, DayTotals> byDay = new TreeMap<>();
    private final Factor factor;
    private long orders;
    private BigDecimal revenue = BigDecimal.ZERO;
    /** The day taken last: rows come in order of time, nearly always. */
    private @Nullable LocalDate lastDay;

    private @Nullable DayTotals lastTotals;

    /** @param factor of the average, below which a day is low */
    Days(BigDecimal factor) {
        this.factor = new Factor(factor);
    }

    /** True when the day appeared or vanished by it. */
    boolean take(LocalDate day, Transaction transaction, boolean in) {
        DayTotals totals = lastTotals;
        if (totals == null || !day.equals(lastDay)) {
            totals = byDay.computeIfAbsent(day, key -> new DayTotals());
            lastDay = day;
            lastTotals = totals;
        }
        boolean fresh = totals.orders() == 0;
        orders += in ? 1 : -1;
        BigDecimal total = transaction.total();
        if (total != null) {
            revenue = in ? revenue.add(total) : revenue.subtract(total);
        }
        totals.take(transaction, in);
        if (totals.orders() == 0) {
            byDay.remove(day);
            lastTotals = null;
            return true;
        }
        return fresh;
    }

    @Nullable
    DayTotals get(LocalDate day) {
        return byDay.get(day);
    }

    NavigableMap<LocalDate, DayTotals> byDay() {
        return byDay;
    }

    /** Whether the count lies strictly below the factor times orders / days. */
    boolean low(int count) {
        return factor.compare((long) count * byDay.size(), orders) < 0;
    }

    /** The average day as it is shown; null without any day. */
    @Nullable
    AverageDay average() {
        int count = byDay.size();
        return count == 0
                ? null
                : new AverageDay(
                        Decimals.average(orders, count), Decimals.moneyEachRoughly(revenue, count, REVENUE_FIGURES));
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(orders);
        Format.writeDecimal(out, revenue);
        out.writeInt(byDay.size());
        for (Map.Entry<LocalDate, DayTotals> each : byDay.entrySet()) {
            out.writeLong(each.getKey().toEpochDay());
            each.getValue().save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        orders = in.readLong();
        revenue = Format.readDecimal(in);
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            byDay.put(LocalDate.ofEpochDay(in.readLong()), DayTotals.restore(in));
        }
    }
}
