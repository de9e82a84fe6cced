package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orders of every day that has any, exact under corrections, and from which day on they have changed. */
final class Counts {

    /** Days whose orders say what an order brings. */
    static final int BASKET_DAYS = 28;

    /** No hour. */
    static final long NONE = Long.MAX_VALUE;

    /** Whoever places so large a part of all orders stands for many people. */
    private static final double MANY_PEOPLE = 0.1;

    private final TreeMap<LocalDate, DayCount> byDay = new TreeMap<>();
    /** The first hour whose count has changed, in hours since 1970. */
    private long changedHour = NONE;

    private @Nullable LocalDate touchedFrom;
    /** The day taken last: rows come in order of time, nearly always. */
    private @Nullable LocalDate lastDay;

    private @Nullable DayCount lastCount;

    /** Takes the old contribution out and puts the new one in. */
    void change(@Nullable Transaction before, @Nullable Transaction after) {
        LocalDateTime was = before == null ? null : before.at();
        LocalDateTime is = after == null ? null : after.at();
        boolean moved = was == null
                || !was.equals(is)
                || counted(before) != counted(after)
                || customer(before) != customer(after);
        take(before, was, false, moved);
        take(after, is, true, moved);
    }

    private void take(@Nullable Transaction transaction, @Nullable LocalDateTime at, boolean in, boolean moved) {
        if (transaction == null || at == null) {
            return;
        }
        DayCount count = lastCount;
        LocalDate day = lastDay;
        if (count == null || day == null || at.toLocalDate().toEpochDay() != day.toEpochDay()) {
            day = at.toLocalDate();
            count = byDay.computeIfAbsent(day, key -> new DayCount());
            lastDay = day;
            lastCount = count;
        }
        count.take(transaction, at.getHour(), in);
        if (count.orders() == 0) {
            byDay.remove(day);
            lastCount = null;
        }
        if (moved) {
            changedHour = Math.min(changedHour, day.toEpochDay() * DayCount.HOURS + at.getHour());
        }
        touchedFrom = earlier(touchedFrom, day);
    }

    /** Another total at the same time is no other count; whether it was paid, and by whom, is. */
    private static boolean counted(@Nullable Transaction transaction) {
        return transaction != null && transaction.status() != Status.FAILED;
    }

    private static long customer(@Nullable Transaction transaction) {
        return transaction == null ? 0 : transaction.customer().id();
    }

    /**
     * The groups with a customer who stands for many people, such as all who buy as guests: one with a tenth of all orders
     * of the four weeks before the day.
     */
    BitSet manyPeople(LocalDate day) {
        int[] sums = new int[CustomerGroups.GROUPS];
        long orders = 0;
        for (DayCount count :
                byDay.subMap(day.minusDays(BASKET_DAYS), true, day, false).values()) {
            count.addGroups(sums);
            orders += count.orders();
        }
        BitSet many = new BitSet(sums.length);
        for (int group = 0; group < sums.length; group++) {
            many.set(group, sums[group] > MANY_PEOPLE * (double) orders);
        }
        return many;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    /** The first hour whose count has changed since the last call, in hours since 1970; {@link #NONE}: none. */
    long changedHour() {
        long hour = changedHour;
        changedHour = NONE;
        return hour;
    }

    /** The first day on which anything has changed since the last call; null: none. */
    @Nullable
    LocalDate touchedFrom() {
        LocalDate from = touchedFrom;
        touchedFrom = null;
        return from;
    }

    /** What an order brings: the mean over the four weeks before the day; 0 where nothing is known. */
    double basket(LocalDate day) {
        double revenue = 0;
        long orders = 0;
        for (DayCount count :
                byDay.subMap(day.minusDays(BASKET_DAYS), true, day, true).values()) {
            revenue += count.revenue().doubleValue();
            orders += count.orders();
        }
        return orders == 0 ? 0 : revenue / orders;
    }

    NavigableMap<LocalDate, DayCount> byDay() {
        return byDay;
    }

    @Nullable
    DayCount get(LocalDate day) {
        return byDay.get(day);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(byDay.size());
        for (Map.Entry<LocalDate, DayCount> each : byDay.entrySet()) {
            out.writeLong(each.getKey().toEpochDay());
            each.getValue().save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        int days = in.readInt();
        for (int i = 0; i < days; i++) {
            byDay.put(LocalDate.ofEpochDay(in.readLong()), DayCount.restore(in));
        }
    }
}
