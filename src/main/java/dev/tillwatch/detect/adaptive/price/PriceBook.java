package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.EventClock;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The prices of all products: judges each line by what came before it, and lets each later line speak for or against the
 * doubts that are open. What it has learned of a line is taken back where the line is; a doubt that another line has
 * settled meanwhile stays settled.
 */
final class PriceBook {

    /** Minutes that a doubt stays open behind its settling, for rows that come late. */
    private static final int LATE = EventClock.DAY;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /**
     * How a line was found: its difference to the nearest accepted price, the doubt where there is one, and the product's
     * usual most pieces where the line has far more, else 0.
     */
    record Judgement(double difference, @Nullable Doubt doubt, double usualPieces) {

        private static final Judgement NONE = new Judgement(Double.NaN, null, 0);
        private static final Judgement CATALOG = new Judgement(0, null, 0);

        private Judgement withUsualPieces(double usual) {
            return usual == 0 ? this : new Judgement(difference, doubt, usual);
        }
    }

    /** A doubt with the key of its product. */
    private record Open(long product, Doubt doubt) {}

    private final PriceThresholds thresholds;
    private final LongConsumer changed;
    private final LongMap<Product> products = new LongMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Beliefs beliefs = new Beliefs();
    private final PricePoints points = new PricePoints();
    private final Quantities quantities = new Quantities();

    /** @param changed is told the transaction whose doubt has changed or is settled */
    PriceBook(PriceThresholds thresholds, LongConsumer changed) {
        this.thresholds = thresholds;
        this.changed = changed;
    }

    void catalogChanged(String product, double from, double to, int minute) {
        products.getOrCreate(key(product), id -> new Product()).catalog().change(from, to, minute);
    }

    /** Judges a line and learns from it; how often odd prices come is learned of {@code fresh} ones, not of corrected ones. */
    Judgement take(LineItem item, Doubt.Line line, boolean fresh) {
        long key = key(item);
        BigDecimal sold = item.soldPrice();
        Integer quantity = item.quantity();
        Product product = sold == null ? products.get(key) : products.getOrCreate(key, id -> new Product());
        if (product == null) {
            return Judgement.NONE;
        }
        Judgement ofPrice = Judgement.NONE;
        if (sold != null) {
            double price = sold.doubleValue();
            double log = Math.log(Math.max(price, Reference.SMALLEST));
            ofPrice = price(new Case(key, product, sold, price, log, fresh), item.catalog(), line);
        }
        return quantity == null ? ofPrice : ofPrice.withUsualPieces(quantities.take(product, quantity));
    }

    /** A product sold at a price. */
    private record Case(long key, Product product, BigDecimal sold, double price, double log, boolean fresh) {}

    private Judgement price(Case it, @Nullable CatalogEntry entry, Doubt.Line line) {
        Product product = it.product();
        if (entry != null) {
            product.catalog().see(entry.price().doubleValue(), line.minute());
        }
        product.sold(line.minute());
        beliefs.line(product.pace());
        double catalog = product.catalog().at(line.minute());
        for (Doubt doubt : product.doubts()) {
            speak(doubt, line, it.log());
        }
        if (product.ladder() != null) {
            product.ladder().tryOut(it.log(), line.minute(), beliefs);
        }
        if (it.price() == catalog) {
            points.charged(it.sold(), it.key());
            product.soldAsUsual(line.minute());
            return Judgement.CATALOG;
        }
        if (it.fresh()) {
            points.other(it.sold());
        }
        return judge(it, line, catalog);
    }

    private Judgement judge(Case it, Doubt.Line line, double catalog) {
        Product product = it.product();
        int sale = product.sales();
        double before = product.catalog().at(line.minute() - EventClock.DAY);
        Reference.Question question = new Reference.Question(it.price(), line.minute(), thresholds);
        Reference reference = Reference.of(question, catalog, before, product.ladder(), sale);
        boolean byCatalog = Reference.of(question, catalog, before, null, sale).known()
                && Reference.of(question, catalog, before, null, sale).accepts();
        double ratio = reference.price() <= 0 ? Double.NaN : it.price() / reference.price();
        Doubt doubt = null;
        if (reference.known() && !reference.accepts()) {
            if (it.fresh()) {
                product.soldOddly();
            }
            doubt = product.hasNoPrice() ? null : doubt(it, line, reference, catalog);
        } else {
            product.soldAsUsual(line.minute());
        }
        if (reference.accepts() && !byCatalog) {
            points.charged(it.sold(), it.key());
        }
        if (!byCatalog) {
            note(it, line);
        }
        return new Judgement(ratio - 1, doubt, 0);
    }

    private Doubt doubt(Case it, Doubt.Line line, Reference reference, double catalog) {
        Product product = it.product();
        double pace = product.pace();
        Zone zone = Zone.of(it.price() / Math.max(reference.price(), Reference.SMALLEST));
        double list = Double.isNaN(catalog) ? reference.price() : catalog;
        Doubt doubt = new Doubt(
                line,
                new Doubt.Grounds(
                        it.log(),
                        it.log() - Math.log(Math.max(list, Reference.SMALLEST)),
                        reference.price(),
                        zone,
                        beliefs.odds(zone, pace) * points.speaks(it.sold()),
                        pace,
                        beliefs.frequency(zone, pace)),
                new UsualSales(pace * beliefs.share()));
        Ladder ladder = product.ladder();
        int level = ladder == null ? Ladder.NONE : ladder.find(it.log());
        if (ladder != null && level != Ladder.NONE && ladder.active(level, product.sales())) {
            ladder.tell(level, line.minute() - thresholds.remembered(), doubt);
        }
        for (Doubt other : product.doubts()) {
            if (Ladder.same(other.grounds().logPrice(), it.log())) {
                doubt.cameBack(other.line());
            }
        }
        doubt.born(product.usualSinceMidnight(line.minute()), beliefs.share());
        product.open(doubt);
        open.addLast(new Open(it.key(), doubt));
        return doubt;
    }

    private void note(Case it, Doubt.Line line) {
        Product product = it.product();
        Ladder ladder = product.ladderToNote();
        ladder.note(it.log(), line.buyer(), line.minute(), product.sales());
    }

    private void speak(Doubt doubt, Doubt.Line line, double log) {
        if (line.minute() > doubt.line().minute() + thresholds.settling()
                || line.transaction() == doubt.line().transaction()) {
            return;
        }
        boolean same = Ladder.same(doubt.grounds().logPrice(), log);
        boolean news;
        if (same) {
            boolean other = doubt.paidByOther(line.buyer());
            news = doubt.cameBack(line) || other;
        } else {
            news = doubt.paidAsUsual(line.buyer(), line.minute(), beliefs.share());
        }
        if (news) {
            changed.accept(doubt.line().transaction());
        }
    }

    /** The line is taken back. */
    void forget(LineItem item, Doubt.Line line) {
        BigDecimal sold = item.soldPrice();
        Product product = products.get(key(item));
        if (item.quantity() != null) {
            quantities.forget(item.quantity());
        }
        if (sold != null && product != null && product.ladder() != null) {
            double log = Math.log(Math.max(sold.doubleValue(), Reference.SMALLEST));
            product.ladder().forget(log, line.buyer(), line.minute());
        }
    }

    void forget(LineItem item, Doubt doubt) {
        Product product = products.get(key(item));
        if (product != null) {
            product.close(doubt);
        }
        open.removeIf(each -> each.doubt() == doubt);
    }

    /** Learns from doubts that nothing speaks to any more. */
    void settle(int now) {
        while (!open.isEmpty() && now > open.getFirst().doubt().line().minute() + thresholds.settling() + LATE) {
            Open oldest = open.removeFirst();
            Product product = products.get(oldest.product());
            if (product != null) {
                product.close(oldest.doubt());
            }
            learn(oldest.doubt());
            oldest.doubt().settle();
            changed.accept(oldest.doubt().line().transaction());
        }
    }

    private void learn(Doubt doubt) {
        if (doubt.isFirst()) {
            Doubt.Grounds grounds = doubt.grounds();
            beliefs.learn(grounds.zone(), grounds.pace(), doubt.error(), doubt.others() > 0);
        }
    }

    private static long key(LineItem item) {
        // The catalog's own code: the shop may compare codes without regard to case.
        return key(item.catalog() != null ? item.catalog().productId() : item.productId());
    }

    private static long key(String code) {
        long hash = code.length();
        for (int i = 0; i < code.length(); i++) {
            hash = (hash ^ code.charAt(i)) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        return hash;
    }

    void save(DataOutput out) throws IOException {
        beliefs.save(out);
        points.save(out);
        quantities.save(out);
        out.writeInt(products.size());
        products.<IOException>forEach((key, product) -> {
            out.writeLong(key);
            product.save(out);
        });
        out.writeInt(open.size());
        for (Open each : open) {
            out.writeLong(each.product());
            out.writeLong(each.doubt().line().transaction());
            out.writeLong(each.doubt().line().item());
        }
    }

    /** @param found gives the doubt about an item of a transaction */
    void restore(DataInput in, LongFunction<LongFunction<Doubt>> found) throws IOException {
        beliefs.restore(in);
        points.restore(in);
        quantities.restore(in);
        int count = in.readInt();
        products.expect(count);
        for (int i = 0; i < count; i++) {
            products.put(in.readLong(), Product.restore(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            long key = in.readLong();
            Doubt doubt = found.apply(in.readLong()).apply(in.readLong());
            open.addLast(new Open(key, doubt));
            products.getOrCreate(key, id -> new Product()).open(doubt);
        }
    }
}
