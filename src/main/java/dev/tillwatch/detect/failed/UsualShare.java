package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Micros;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The usual failed share of a day: that of the seven days before it, in percent with one decimal. It looks back a week
 * only, so that a payment of today changes nothing of what was said about earlier days.
 */
final class UsualShare {

    /** Days; whole weeks, so that every weekday counts alike. */
    private static final int DAYS_BEFORE = 7;

    private final Shares days = new Shares(Micros.DAY);
    private final Map<Long, @Nullable BigDecimal> told = new HashMap<>();
    private final Set<Long> changed = new LinkedHashSet<>();
    private long lastChanged = Long.MIN_VALUE;

    static long day(long moment) {
        return Micros.floor(moment, Micros.DAY);
    }

    void take(long moment, boolean failed, boolean in) {
        long day = days.take(moment, failed, in);
        if (day != lastChanged) {
            changed.add(day);
            lastChanged = day;
        }
    }

    /** The usual share of the day that holds the moment; null where no payment is known of the week before. */
    @Nullable
    BigDecimal at(long moment) {
        long day = day(moment);
        BigDecimal usual = compute(day);
        told.put(day, usual);
        return usual;
    }

    private @Nullable BigDecimal compute(long day) {
        return days.between(day - DAYS_BEFORE * Micros.DAY, day).percent();
    }

    /** The days whose usual share was told and is another now. */
    Set<Long> moved() {
        Set<Long> moved = new LinkedHashSet<>();
        for (long day : changed) {
            for (int after = 1; after <= DAYS_BEFORE; after++) {
                long later = day + after * Micros.DAY;
                if (told.containsKey(later) && !Decimals.same(told.get(later), compute(later))) {
                    moved.add(later);
                }
            }
        }
        changed.clear();
        lastChanged = Long.MIN_VALUE;
        return moved;
    }

    void save(DataOutput out) throws IOException {
        days.save(out);
        out.writeInt(told.size());
        for (long day : told.keySet()) {
            out.writeLong(day);
        }
    }

    void restore(DataInput in) throws IOException {
        days.restore(in);
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            at(in.readLong());
        }
    }
}
