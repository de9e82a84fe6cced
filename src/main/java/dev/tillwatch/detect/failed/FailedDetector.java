package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists every failed transaction and finds where failures cluster: at one customer within minutes, or over all
 * customers within an hour.
 */
final class FailedDetector implements Detector {

    private static final int VERSION = 2;

    private final FailedThresholds thresholds;
    private final Clock clock = new Clock();
    private final UsualShare usual = new UsualShare();
    private final FailedRows rows = new FailedRows();
    private final CustomerClusters customers;
    private final HourClusters hours;
    private final ShareChart chart;

    FailedDetector(FailedThresholds thresholds) {
        this.thresholds = thresholds;
        this.customers = new CustomerClusters(thresholds, usual, rows);
        this.hours = new HourClusters(thresholds);
        this.chart = new ShareChart(thresholds.hourFactor(), usual);
    }

    @Override
    public Detection observe(Batch batch) {
        clock.advance(batch.completeTo());
        List<Event> events = batch.events();
        for (int i = 0; i < events.size(); i++) {
            customers.lookAhead(events, i);
            if (events.get(i) instanceof TransactionChanged change) {
                takeOut(change.before());
                putIn(change.after());
                list(change);
                customers.endEvent();
            }
        }
        Findings findings = new Findings();
        for (long day : usual.moved()) {
            chart.touchDay(day);
            customers.touchDay(day);
        }
        customers.drain(clock, findings);
        rows.drain(customers::inCluster, findings);
        hours.drain(clock, findings);
        chart.drain(clock, findings);
        return findings.toDetection();
    }

    private void takeOut(@Nullable Transaction before) {
        Payment payment = Payment.of(before);
        if (payment != null) {
            usual.take(payment.moment(), payment.failed(), false);
            hours.take(payment, false);
            chart.take(payment.moment(), payment.failed(), false);
            customers.remove(payment);
        }
    }

    private void putIn(@Nullable Transaction after) {
        Payment payment = Payment.of(after);
        if (payment != null) {
            usual.take(payment.moment(), payment.failed(), true);
            hours.take(payment, true);
            chart.take(payment.moment(), payment.failed(), true);
            customers.add(payment);
        }
    }

    private void list(TransactionChanged change) {
        Transaction after = change.after();
        if (after != null && after.status() == Status.FAILED) {
            rows.put(FailedPayment.of(after));
        } else if (change.before() != null) {
            rows.remove(change.transactionId(), after == null ? "gone" : "corrected");
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Format.writeHead(out, VERSION, thresholds.toString());
        clock.save(out);
        usual.save(out);
        rows.save(out);
        customers.save(out);
        hours.save(out);
        chart.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Format.checkHead(in, VERSION, thresholds.toString());
        clock.restore(in);
        usual.restore(in);
        rows.restore(in);
        customers.restore(in, clock);
        hours.restore(in, clock);
        chart.restore(in, clock);
    }
}
