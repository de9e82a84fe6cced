package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Deadlines;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Withdrawal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Raises an alert where payments are declined too often: at a customer, for a product, from a city, in the shop. Evidence
 * is taken in the order in which payments are told and cannot be taken out again: a payment that turns out not to be
 * declined leaves the alerts that stand on it, and an alert with fewer declines than raised it is withdrawn; one that
 * turns out to be declined is evidence from then on.
 */
final class AdaptiveFailedDetector implements Detector {

    private static final int VERSION = 2;

    private final FailedThresholds thresholds;
    private final Clock clock = new Clock();
    private final Numbers products = new Numbers();
    private final Numbers cities = new Numbers();
    private final Alerts alerts = new Alerts();
    private final ShareChart chart = new ShareChart();
    private final Watch watch;
    private final AlertRows rows;
    private final Set<String> shown = new LinkedHashSet<>();
    private final Deadlines<Alert> open = new Deadlines<>();

    AdaptiveFailedDetector(FailedThresholds thresholds, ShopCalendar calendar) {
        this.thresholds = thresholds;
        this.watch = new Watch(thresholds, products, cities, alerts);
        this.rows = new AlertRows(products, calendar);
    }

    @Override
    public Detection observe(Batch batch) {
        clock.advance(batch.completeTo());
        for (Event event : batch.events()) {
            if (event instanceof TransactionChanged change) {
                chart.take(change.before(), false);
                chart.take(change.after(), true);
                take(change.before(), change.after());
            }
        }
        Findings findings = new Findings();
        giveRows(findings);
        chart.drain(clock, findings);
        return findings.toDetection();
    }

    private void take(@Nullable Transaction before, @Nullable Transaction after) {
        if (before != null && after != null && before.status() == after.status() && dated(before) == dated(after)) {
            return;
        }
        boolean wasDeclined = before != null && before.status() == Status.FAILED;
        if (before != null && wasDeclined) {
            watch.without(before.id());
        }
        Payment payment = Payment.of(after, products, cities);
        if (after != null && payment != null && (before == null || payment.failed() || !known(before))) {
            watch.see(after, payment);
        }
    }

    private static boolean dated(Transaction row) {
        return row.at() != null;
    }

    /** Whether it said how it ended. */
    private static boolean known(Transaction row) {
        return row.status() != Status.UNKNOWN && row.at() != null;
    }

    private void giveRows(Findings findings) {
        Set<Alert> due = new LinkedHashSet<>(alerts.changed());
        due.addAll(open.due(clock));
        for (Alert alert : due) {
            if (alerts.holds(alert)) {
                int quiet = watch.quiet(alert.origin().one());
                findings.add(rows.row(alert, quiet, clock));
                shown.add(alert.id());
                open.add((alert.lastDecline() + quiet) * Micros.SECOND, alert, clock);
            }
        }
        alerts.gone().forEach((alert, heir) -> {
            if (!alerts.holds(alert.id()) && shown.remove(alert.id())) {
                boolean merged = !heir.isEmpty() && shown.contains(heir);
                findings.add(new Withdrawal(
                        AlertRows.key(alert.id()),
                        merged ? "merged" : "corrected",
                        merged ? AlertRows.key(heir) : null));
            }
        });
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Format.writeHead(out, VERSION, thresholds.toString());
        clock.save(out);
        products.save(out);
        cities.save(out);
        watch.save(out);
        alerts.save(out);
        chart.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Format.checkHead(in, VERSION, thresholds.toString());
        clock.restore(in);
        products.restore(in);
        cities.restore(in);
        watch.restore(in);
        alerts.restore(in);
        chart.restore(in, clock);
        for (Alert alert : alerts.all()) {
            int quiet = watch.quiet(alert.origin().one());
            shown.add(alert.id());
            open.add((alert.lastDecline() + quiet) * Micros.SECOND, alert, clock);
        }
    }
}
