package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.detect.state.SortedLongs;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.LongStream;

/** The failed payments of one calendar hour over all customers. */
final class HourFailures {

    private final SortedLongs ids = new SortedLongs();
    private BigDecimal stake = BigDecimal.ZERO;

    void take(Payment payment, boolean in) {
        BigDecimal amount = PackedAmount.orZero(payment.amount());
        if (in) {
            ids.add(payment.id());
            stake = stake.add(amount);
        } else {
            ids.remove(payment.id());
            stake = ids.size() == 0 ? BigDecimal.ZERO : stake.subtract(amount);
        }
    }

    int count() {
        return ids.size();
    }

    /** In order. */
    LongStream ids() {
        return ids.stream();
    }

    BigDecimal stake() {
        return stake;
    }

    void save(DataOutput out) throws IOException {
        Format.writeDecimal(out, stake);
        ids.save(out);
    }

    static HourFailures restore(DataInput in) throws IOException {
        HourFailures failures = new HourFailures();
        failures.stake = Format.readDecimal(in);
        failures.ids.restore(in);
        return failures;
    }
}
