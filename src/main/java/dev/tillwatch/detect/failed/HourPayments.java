package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.detect.state.SortedLongs;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.LongStream;

/** The payments of one calendar hour over all customers: how many, and which of them failed. */
final class HourPayments {

    private final long start;
    private final SortedLongs failed = new SortedLongs();
    private BigDecimal stake = BigDecimal.ZERO;
    private long tries;

    HourPayments(long start) {
        this.start = start;
    }

    boolean holds(long moment) {
        return moment >= start && moment - start < Micros.HOUR;
    }

    void take(Payment payment, boolean in) {
        tries += in ? 1 : -1;
        if (payment.failed()) {
            BigDecimal amount = PackedAmount.orZero(payment.amount());
            if (in) {
                failed.add(payment.id());
                stake = stake.add(amount);
            } else {
                failed.remove(payment.id());
                stake = failed.size() == 0 ? BigDecimal.ZERO : stake.subtract(amount);
            }
        }
    }

    long start() {
        return start;
    }

    long tries() {
        return tries;
    }

    int failed() {
        return failed.size();
    }

    Share share() {
        return new Share(failed.size(), tries);
    }

    /** The ids of the failed, in order. */
    LongStream failedIds() {
        return failed.stream();
    }

    BigDecimal stake() {
        return stake;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(start);
        out.writeLong(tries);
        Format.writeDecimal(out, stake);
        failed.save(out);
    }

    static HourPayments restore(DataInput in) throws IOException {
        HourPayments hour = new HourPayments(in.readLong());
        hour.tries = in.readLong();
        hour.stake = Format.readDecimal(in);
        hour.failed.restore(in);
        return hour;
    }
}
