package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.adaptive.EventClock;
import dev.tillwatch.detect.adaptive.Persons;
import dev.tillwatch.detect.adaptive.TypicalOrder;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Deadlines;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flags orders with a price that nobody else pays, a total that is not the sum of its lines, a quantity out of all
 * proportion, or a product's name of their own, and settles doubtful prices by what others pay within three days. A corrected order is judged anew where
 * its lines changed; what it taught about other orders meanwhile stays.
 */
final class AdaptivePriceDetector implements Detector {

    private static final int VERSION = 4;

    private final PriceThresholds thresholds;
    private final SaleRows rows;
    private final LongMap<Sale> sales = new LongMap<>();
    private long highest = Long.MIN_VALUE;
    private final Set<Long> touched = new LinkedHashSet<>();
    private final PriceBook book;
    private final Differences chart;
    private final NameCopies names = new NameCopies();
    private final Totals totals = new Totals();
    private final Persons persons = new Persons();
    private final TypicalOrder typical = new TypicalOrder();
    private final EventClock time = new EventClock();
    private final Clock clock = new Clock();
    private final Deadlines<Long> settling = new Deadlines<>();

    AdaptivePriceDetector(PriceThresholds thresholds, ShopCalendar calendar) {
        this.thresholds = thresholds;
        this.rows = new SaleRows(calendar);
        this.book = new PriceBook(thresholds, touched::add);
        this.chart = new Differences(thresholds);
    }

    @Override
    public Detection observe(Batch batch) {
        clock.advance(batch.completeTo());
        for (Event event : batch.events()) {
            switch (event) {
                case CatalogPriceChanged change ->
                    book.catalogChanged(
                            change.productId(),
                            change.from().doubleValue(),
                            change.to().doubleValue(),
                            EventClock.minute(change.seenAt()));
                case TransactionChanged change -> take(change.before(), change.after());
            }
        }
        Findings findings = new Findings();
        touched.addAll(settling.due(clock));
        touched.forEach(id -> show(id, findings));
        touched.clear();
        names.drain(findings);
        chart.drain(clock, findings);
        return findings.toDetection();
    }

    private void take(@Nullable Transaction before, @Nullable Transaction after) {
        if (before != null) {
            names.forget(before);
        }
        if (after != null) {
            names.take(after, persons.of(after));
        }
        if (before != null && after != null && SameLines.of(before, after)) {
            describe(before, after);
            return;
        }
        if (before != null) {
            takeOut(before);
        }
        if (after != null) {
            putIn(after, before == null);
        }
    }

    /** Its lines are judged already. */
    private void describe(Transaction before, Transaction after) {
        Sale sale = current(after.id());
        if (!Decimals.same(before.total(), after.total())) {
            BigDecimal sum = totals.take(after);
            if (sale == null && sum != null) {
                sale = track(after);
            }
            if (sale != null) {
                sale.sum(sum);
                touched.add(after.id());
            }
        }
        if (sale != null && !sale.order().equals(after)) {
            sale.describe(after);
            touched.add(after.id());
        }
    }

    private void takeOut(Transaction order) {
        int minute = time.of(order);
        int buyer = persons.of(order);
        LocalDateTime at = order.at();
        for (LineItem item : order.items()) {
            book.forget(item, new Doubt.Line(order.id(), item.id(), buyer, minute));
            if (at != null && item.soldPrice() != null) {
                chart.remove(at, item.id());
            }
        }
        Sale sale = sales.get(order.id());
        if (sale != null) {
            for (Doubt doubt : sale.doubts()) {
                sale.order().items().stream()
                        .filter(item -> item.id() == doubt.line().item())
                        .forEach(item -> book.forget(item, doubt));
            }
            sale.clear();
            touched.add(order.id());
        }
    }

    private void putIn(Transaction order, boolean fresh) {
        LocalDateTime at = order.at();
        long moment = at == null ? 0 : Micros.of(at);
        if (at != null) {
            time.see(moment);
            book.settle(time.now());
            chart.forget(time.now());
        }
        if (fresh) {
            persons.see(order);
            typical.see(order);
        }
        int minute = time.of(order);
        int buyer = persons.of(order);
        Sale sale = current(order.id());
        for (LineItem item : order.items()) {
            PriceBook.Judgement judgement =
                    book.take(item, new Doubt.Line(order.id(), item.id(), buyer, minute), fresh);
            if (at != null && item.soldPrice() != null) {
                chart.add(moment, item.id(), judgement.difference());
            }
            Doubt doubt = judgement.doubt();
            if (doubt != null) {
                sale = sale == null ? track(order) : sale;
                sale.doubts().add(doubt);
            }
            if (judgement.usualPieces() > 0) {
                sale = sale == null ? track(order) : sale;
                sale.pieces().add(new Sale.Pieces(item.id(), judgement.usualPieces()));
            }
        }
        BigDecimal sum = totals.take(order);
        if (sum != null) {
            sale = sale == null ? track(order) : sale;
            sale.sum(sum);
        }
        if (sale != null) {
            sale.compareLines();
            sale.describe(order);
            touched.add(order.id());
            settling.add(settled(sale), order.id(), clock);
        }
    }

    /** What is said of an order already; null where that is nothing any more, whether or not it was taken back yet. */
    private @Nullable Sale current(long id) {
        // Most orders come in the order of their ids: where none so high was ever put in, the look would wait for
        // memory.
        Sale sale = id > highest ? null : sales.get(id);
        boolean nothing = sale == null || sale.isEmpty() || (sale.isOver() && !sale.stands(thresholds.settled()));
        return nothing ? null : sale;
    }

    private Sale track(Transaction order) {
        Sale sale = new Sale(order, typical.amount());
        Sale before = sales.get(order.id());
        sale.shown(before != null && before.isShown());
        put(order.id(), sale);
        return sale;
    }

    private void put(long id, Sale sale) {
        sales.put(id, sale);
        highest = Math.max(highest, id);
    }

    private long settled(Sale sale) {
        return (long) sale.settled(thresholds.settling()) * Micros.MINUTE;
    }

    private void show(long id, Findings findings) {
        Sale sale = sales.get(id);
        if (sale == null) {
            return;
        }
        boolean closed = sale.doubts().isEmpty() || clock.passed(settled(sale));
        double surest = closed ? thresholds.settled() : thresholds.surest();
        if (sale.stands(surest)) {
            sale.shown(true);
            findings.add(rows.anomaly(sale, surest, closed));
            return;
        }
        if (sale.isShown()) {
            sale.shown(false);
            findings.withdraw(SaleRows.key(id), reason(sale));
        }
        if (sale.isEmpty() || sale.isOver()) {
            sales.remove(id);
        }
    }

    private static String reason(Sale sale) {
        if (sale.isGone() || sale.isEmpty()) {
            return sale.isGone() ? "gone" : "corrected";
        }
        return sale.paidByOthers() ? "promotion" : "unproven";
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Format.writeHead(out, VERSION, thresholds.toString());
        clock.save(out);
        time.save(out);
        persons.save(out);
        typical.save(out);
        totals.save(out);
        out.writeInt(sales.size());
        sales.<IOException>forEach((id, sale) -> sale.save(out));
        book.save(out);
        names.save(out);
        chart.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Format.checkHead(in, VERSION, thresholds.toString());
        clock.restore(in);
        time.restore(in);
        persons.restore(in);
        typical.restore(in);
        totals.restore(in);
        int count = in.readInt();
        sales.expect(count);
        for (int i = 0; i < count; i++) {
            Sale sale = Sale.restore(in);
            put(sale.order().id(), sale);
            settling.add(settled(sale), sale.order().id(), clock);
        }
        book.restore(
                in,
                id -> item ->
                        Objects.requireNonNull(sales.get(id), "a doubt's order").doubt(item));
        names.restore(in);
        chart.restore(in, clock);
    }
}
