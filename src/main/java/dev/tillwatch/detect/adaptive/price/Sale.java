package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.KeptEvents;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with something to say about it: doubts about its prices, a total that does not add up, an odd quantity. */
final class Sale {

    /** A line with more pieces than the product's usual most. */
    record Pieces(long item, double usual) {}

    private final double typicalOrder;
    private final List<Doubt> doubts = new ArrayList<>(1);
    private final List<Pieces> pieces = new ArrayList<>(0);
    private Transaction order;
    private @Nullable BigDecimal sum;
    private boolean shown;
    private boolean gone;

    /** @param typicalOrder the shop's median order then */
    Sale(Transaction order, double typicalOrder) {
        this.order = order;
        this.typicalOrder = typicalOrder;
    }

    Transaction order() {
        return order;
    }

    void describe(Transaction now) {
        order = now;
        gone = false;
    }

    double typicalOrder() {
        return typicalOrder;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    List<Pieces> pieces() {
        return pieces;
    }

    /** What its lines add up to, where its total differs. */
    @Nullable
    BigDecimal sum() {
        return sum;
    }

    void sum(@Nullable BigDecimal lines) {
        sum = lines;
    }

    boolean isShown() {
        return shown;
    }

    void shown(boolean now) {
        shown = now;
    }

    /** It has left the shop, or its lines are judged anew at once. */
    void clear() {
        gone = true;
        doubts.clear();
        pieces.clear();
        sum = null;
    }

    /** Lets each doubt hear of the others. */
    void compareLines() {
        doubts.forEach(doubt -> doubt.compare(doubts));
    }

    boolean isGone() {
        return gone;
    }

    /** Whether nothing can be said of it any more that has not been said. */
    boolean isOver() {
        return sum == null && pieces.isEmpty() && doubts.stream().allMatch(Doubt::isSettled);
    }

    boolean isEmpty() {
        return doubts.isEmpty() && pieces.isEmpty() && sum == null;
    }

    /**
     * Whether it is to be flagged, by a total or a quantity at once, by a price where a promotion is not so likely; an
     * order whose payment failed cost nobody anything.
     */
    boolean stands(double surest) {
        if (order.status() == Status.FAILED) {
            return false;
        }
        return sum != null || !pieces.isEmpty() || doubts.stream().anyMatch(doubt -> doubt.odds() <= surest);
    }

    /** When the last of its doubts is judged for good, in minutes. */
    int settled(int settling) {
        int latest = Integer.MIN_VALUE / 2;
        for (Doubt doubt : doubts) {
            latest = Math.max(latest, doubt.line().minute());
        }
        return latest + settling;
    }

    boolean paidByOthers() {
        return doubts.stream().anyMatch(doubt -> doubt.others() > 0);
    }

    Doubt doubt(long item) {
        for (Doubt doubt : doubts) {
            if (doubt.line().item() == item) {
                return doubt;
            }
        }
        throw new IllegalStateException("no doubt about item " + item);
    }

    void save(DataOutput out) throws IOException {
        KeptEvents.write(out, order);
        out.writeDouble(typicalOrder);
        out.writeBoolean(shown);
        Format.writeText(out, sum == null ? null : sum.toString());
        out.writeInt(doubts.size());
        for (Doubt doubt : doubts) {
            doubt.save(out);
        }
        out.writeInt(pieces.size());
        for (Pieces each : pieces) {
            out.writeLong(each.item());
            out.writeDouble(each.usual());
        }
    }

    static Sale restore(DataInput in) throws IOException {
        Transaction order = KeptEvents.transaction(in);
        if (order == null) {
            throw new IOException("The saved state lacks an order. Read the shop anew.");
        }
        Sale sale = new Sale(order, in.readDouble());
        sale.shown = in.readBoolean();
        String sum = Format.readText(in);
        sale.sum = sum == null ? null : new BigDecimal(sum);
        for (int count = in.readInt(); count > 0; count--) {
            sale.doubts.add(Doubt.restore(in));
        }
        for (int count = in.readInt(); count > 0; count--) {
            sale.pieces.add(new Pieces(in.readLong(), in.readDouble()));
        }
        return sale;
    }
}
