package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.EventClock;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one product: its catalog price through time, its levels, how fast it sells, and the open doubts. */
final class Product {

    /** Days after which a sale counts half for the pace. */
    private static final double HALF_LIFE = 14;

    private static final double DECAY = Math.log(2) / HALF_LIFE / EventClock.DAY;

    /** Of the sales; with more at odd prices a product has no price. */
    private static final double MOST_ODD = 0.5;
    /** Sales before that is said. */
    private static final int ENOUGH = 10;

    private final CatalogHistory catalog = new CatalogHistory();
    private @Nullable Ladder ladder;
    private @Nullable List<Doubt> doubts;
    private int sales;
    private int odd;
    private int first = EventClock.NEVER;
    private int last;
    private double weight;
    private float pieces;
    private int day = EventClock.NEVER;
    private int usualThatDay;

    CatalogHistory catalog() {
        return catalog;
    }

    /** How many sales came so far: the number of the next one. */
    int sales() {
        return sales;
    }

    @Nullable
    Ladder ladder() {
        return ladder;
    }

    Ladder ladderToNote() {
        if (ladder == null) {
            ladder = new Ladder();
        }
        return ladder;
    }

    List<Doubt> doubts() {
        return doubts == null ? List.of() : doubts;
    }

    void open(Doubt doubt) {
        if (doubts == null) {
            doubts = new ArrayList<>(2);
        }
        doubts.add(doubt);
    }

    void close(Doubt doubt) {
        if (doubts != null && doubts.remove(doubt) && doubts.isEmpty()) {
            doubts = null;
        }
    }

    /** A sale in this minute. */
    void sold(int minute) {
        sales++;
        if (first == EventClock.NEVER) {
            first = minute;
            last = minute;
        }
        if (minute > last) {
            weight *= Math.exp(-DECAY * (minute - last));
            last = minute;
        }
        weight++;
    }

    /** Sales a day, lately. */
    double pace() {
        int age = Math.max(EventClock.DAY, last - first);
        return weight * DECAY * EventClock.DAY / (1 - Math.exp(-DECAY * age));
    }

    /** A sale at an accepted price in this minute. */
    void soldAsUsual(int minute) {
        int now = Math.floorDiv(minute, EventClock.DAY);
        if (now > day) {
            day = now;
            usualThatDay = 0;
        }
        usualThatDay += now == day ? 1 : 0;
    }

    /** A sale at a price that is not accepted. */
    void soldOddly() {
        odd++;
    }

    /** Postage, vouchers, entries by hand: each sale has a price of its own, and none is wrong. */
    boolean hasNoPrice() {
        return sales >= ENOUGH && odd > MOST_ODD * sales;
    }

    /** Sales at accepted prices since the midnight before this minute: promotions begin at midnight. */
    int usualSinceMidnight(int minute) {
        return Math.floorDiv(minute, EventClock.DAY) == day ? usualThatDay : 0;
    }

    /** The logarithm of how many pieces are bought at once at most, usually. */
    double pieces() {
        return pieces;
    }

    void pieces(double log) {
        pieces = (float) log;
    }

    void save(DataOutput out) throws IOException {
        catalog.save(out);
        out.writeBoolean(ladder != null);
        if (ladder != null) {
            ladder.save(out);
        }
        out.writeInt(sales);
        out.writeInt(odd);
        out.writeInt(first);
        out.writeInt(last);
        out.writeDouble(weight);
        out.writeFloat(pieces);
        out.writeInt(day);
        out.writeInt(usualThatDay);
    }

    static Product restore(DataInput in) throws IOException {
        Product product = new Product();
        product.catalog.restore(in);
        product.ladder = in.readBoolean() ? Ladder.restore(in) : null;
        product.sales = in.readInt();
        product.odd = in.readInt();
        product.first = in.readInt();
        product.last = in.readInt();
        product.weight = in.readDouble();
        product.pieces = in.readFloat();
        product.day = in.readInt();
        product.usualThatDay = in.readInt();
        return product;
    }
}
