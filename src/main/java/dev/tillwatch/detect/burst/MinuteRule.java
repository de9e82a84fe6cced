package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.episode.Timeline;
import dev.tillwatch.detect.episode.Timelines;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;

/** The forerunner's rule, exactly: more transactions of one customer in a calendar minute than the limit. */
final class MinuteRule {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ENGLISH);

    /** A customer's calendar minute, by its first microsecond. */
    private record CustomerMinute(long customer, long start) {

        static CustomerMinute of(long customer, long moment) {
            return new CustomerMinute(customer, Micros.floor(moment, Micros.MINUTE));
        }
    }

    private final int limit;
    private final Set<CustomerMinute> shown = new HashSet<>();
    private final Set<CustomerMinute> touched = new LinkedHashSet<>();

    MinuteRule(int limit) {
        this.limit = limit;
    }

    void touch(long customer, long moment) {
        touched.add(CustomerMinute.of(customer, moment));
    }

    /** The customer's name has changed: every row with it is written anew. */
    void touchShown(long customer) {
        shown.stream().filter(minute -> minute.customer() == customer).forEach(touched::add);
    }

    void drain(Timelines timelines, LongFunction<Customer> customers, Findings findings) {
        for (CustomerMinute minute : touched) {
            Timeline timeline = timelines.get(minute.customer());
            int first = timeline == null ? 0 : timeline.from(minute.start());
            int end = timeline == null ? 0 : timeline.from(minute.start() + Micros.MINUTE);
            if (timeline != null && end - first > limit) {
                shown.add(minute);
                findings.add(anomaly(minute, customers.apply(minute.customer()), rows(timeline, first, end)));
            } else if (shown.remove(minute)) {
                findings.withdraw(key(minute), "corrected");
            }
        }
        touched.clear();
    }

    private static List<RowRef> rows(Timeline timeline, int first, int end) {
        List<RowRef> rows = new ArrayList<>();
        for (int i = first; i < end; i++) {
            rows.add(RowRef.transaction(timeline.id(i)));
        }
        return rows;
    }

    private Anomaly anomaly(CustomerMinute minute, Customer customer, List<RowRef> rows) {
        LocalDateTime at = Micros.toTime(minute.start());
        return new Anomaly(
                key(minute),
                at,
                Stage.CONFIRMED,
                BurstSeverity.of(rows.size(), limit),
                BurstSeverity.score(rows.size(), limit),
                List.of(
                        Fact.person("customer", customer),
                        Fact.of("minute", new Value.Moment(at)),
                        Fact.computed("count", new Value.Count(rows.size()), "transactions in the minute", rows)));
    }

    private static AnomalyKey key(CustomerMinute minute) {
        String id = minute.customer() + "@" + MINUTE.format(Micros.toTime(minute.start()));
        return new AnomalyKey(BurstFactory.ID, BurstFactory.MINUTE, id);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(shown.size());
        for (CustomerMinute minute : shown) {
            out.writeLong(minute.customer());
            out.writeLong(minute.start());
        }
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            shown.add(new CustomerMinute(in.readLong(), in.readLong()));
        }
    }
}
