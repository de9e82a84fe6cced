package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.adaptive.EventClock;
import dev.tillwatch.detect.adaptive.TypicalOrder;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Finds stretches in which a customer makes far more orders than its own pace explains, in any of four windows, unless
 * it does so again and again. An order that is corrected or taken back leaves its episode, which is then looked at
 * again by the pace of its own time; one that comes hours late begins none.
 */
final class AdaptiveBurstDetector implements Detector {

    private static final int VERSION = 2;
    /** How long orders are looked at together: the longest window, and rows that come late. */
    private static final long RECENT = Verdict.LONGEST + Micros.HOUR;

    private final BurstThresholds thresholds;
    private final Rates rates = new Rates();
    private final Recent recent = new Recent(rates);
    private final BurstBook book;
    private final PeakWindows chart;
    private final TypicalOrder typical = new TypicalOrder();
    private final EventClock time = new EventClock();
    private final Clock clock = new Clock();

    AdaptiveBurstDetector(BurstThresholds thresholds, ShopCalendar calendar) {
        this.thresholds = thresholds;
        this.book = new BurstBook(thresholds, new BurstRows(calendar));
        this.chart = new PeakWindows(thresholds.least() - 1);
    }

    static int minute(long micros) {
        return (int) Math.floorDiv(micros, Micros.MINUTE);
    }

    @Override
    public Detection observe(Batch batch) {
        clock.advance(batch.completeTo());
        for (Event event : batch.events()) {
            if (event instanceof TransactionChanged change) {
                take(change.before(), change.after());
            }
        }
        Findings findings = new Findings();
        book.drain(clock, findings);
        chart.drain(clock, findings);
        return findings.toDetection();
    }

    private void take(@Nullable Transaction before, @Nullable Transaction after) {
        if (before != null && after != null && samePlace(before, after)) {
            describe(after);
        } else {
            if (before != null) {
                takeOut(before);
            }
            if (after != null) {
                putIn(after, before == null);
            }
        }
        if (after != null) {
            book.see(after.customer());
        }
    }

    private static boolean samePlace(Transaction before, Transaction after) {
        LocalDateTime at = before.at();
        return at != null
                && at.equals(after.at())
                && before.customer().id() == after.customer().id();
    }

    /** Status or total changed. */
    private void describe(Transaction order) {
        long customer = order.customer().id();
        LocalDateTime at = order.at();
        if (at == null) {
            return;
        }
        long moment = Micros.of(at);
        Orders orders = recent.of(customer);
        int index = orders == null ? -1 : orders.find(moment, order.id());
        if (orders != null && index >= 0 && orders.differs(index, order)) {
            orders.describe(index, order);
            look(order, orders, index);
        }
        book.describe(customer, moment, order);
    }

    private void takeOut(Transaction order) {
        LocalDateTime at = order.at();
        if (at == null) {
            return;
        }
        long customer = order.customer().id();
        long moment = Micros.of(at);
        Orders orders = recent.of(customer);
        int index = orders == null ? -1 : orders.find(moment, order.id());
        if (orders != null && index >= 0) {
            chart.take(orders, index, false);
            orders.remove(index);
            recent.dropWhereEmpty(customer, orders);
        } else {
            rates.remove(customer, minute(moment));
            chart.removeAny(moment);
        }
        book.remove(customer, moment, order.id());
    }

    private void putIn(Transaction order, boolean fresh) {
        LocalDateTime at = order.at();
        if (at == null) {
            return;
        }
        long moment = Micros.of(at);
        time.see(moment);
        if (fresh) {
            typical.see(order);
        }
        long horizon = time.now() * Micros.MINUTE - RECENT;
        recent.letGo(horizon);
        long customer = order.customer().id();
        if (moment < horizon) {
            rates.add(customer, minute(moment));
            chart.addAlone(moment);
            return;
        }
        Orders orders = recent.expect(customer, moment, order.id());
        int index = orders.add(moment, order);
        chart.take(orders, index, true);
        book.join(customer, orders, index);
        look(order, orders, index);
    }

    /** Looks at every window that ends at the order, or behind it where it came late. */
    private void look(Transaction order, Orders orders, int index) {
        if (orders.size() < thresholds.least()) {
            return;
        }
        long customer = order.customer().id();
        double perDay = rates.of(customer, minute(orders.time(index)));
        for (int end = index; end < orders.size() && orders.time(end) - orders.time(index) < Verdict.LONGEST; end++) {
            Verdict verdict = Verdict.at(orders, end, perDay, thresholds);
            if (verdict != null) {
                book.found(
                        customer,
                        new BurstBook.Found(orders, end, verdict),
                        first -> new Burst(first, perDay, typical.amount(), order.customer()));
            }
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Format.writeHead(out, VERSION, thresholds.toString());
        clock.save(out);
        time.save(out);
        typical.save(out);
        rates.save(out);
        recent.save(out);
        book.save(out);
        chart.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Format.checkHead(in, VERSION, thresholds.toString());
        clock.restore(in);
        time.restore(in);
        typical.restore(in);
        rates.restore(in);
        recent.restore(in);
        book.restore(in, clock);
        chart.restore(in, clock);
    }
}
