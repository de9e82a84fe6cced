package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.EventClock;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * One line sold at a price outside the accepted range, and what speaks since then for a promotion (other customers pay
 * the same) or against one (others pay what they always paid).
 */
final class Doubt {

    /** Other customers with the same price settle that it is offered to all. */
    static final int ENOUGH = 3;

    /** For each other customer: how much likelier a promotion becomes where promotions are usual, and elsewhere. */
    private static final double MUCH = 50;

    private static final double LITTLE = 4;
    /** For each time the same customer comes back for it. */
    private static final double COMES_BACK = 0.1;
    /** For each other line of the order that lies off the catalog by the same factor. */
    private static final double OTHER_LIST = 8;
    /** Of the logarithm of the factor: one list differs from another by about as much for all products. */
    private static final double SAME_FACTOR = 0.1;
    /** So many other lines tell all that they can. */
    private static final int MOST_ALONGSIDE = 4;
    /** Beyond, nothing more is told: the sentence would not change. */
    private static final double PROVEN = 1e-3;

    private static final int RETRY = 10;

    /** Where and by whom it was bought. */
    record Line(long transaction, long item, int buyer, int minute) {}

    /**
     * What was known then.
     *
     * @param logFactor of the catalog's price of that day
     */
    record Grounds(
            double logPrice,
            double logFactor,
            double reference,
            Zone zone,
            double odds,
            double pace,
            double frequency) {}

    private final Line line;
    private final Grounds grounds;
    private final UsualSales against;
    private final int[] others = new int[ENOUGH];
    private int otherCount;
    private int usual;
    private int lastUsual;
    private int returns;
    private int alongside;
    private boolean first;
    private boolean settled;

    Doubt(Line line, Grounds grounds, UsualSales against) {
        this.line = line;
        this.grounds = grounds;
        this.against = against;
    }

    /** All that came before has spoken; so many others paid as usual on that day already. */
    void born(int usualThatDay, double share) {
        first = otherCount == 0 && returns == 0;
        for (int i = 0; i < usualThatDay && against.speak() >= PROVEN; i++) {
            against.sale(0, share);
            usual++;
        }
    }

    /** Whether nobody had paid this price before, the same customer included: only such a doubt can tell how often promotions begin. */
    boolean isFirst() {
        return first && alongside == 0;
    }

    /** Nothing speaks to it any more. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    Line line() {
        return line;
    }

    Grounds grounds() {
        return grounds;
    }

    /** Different other customers who paid the same. */
    int others() {
        return otherCount;
    }

    /** Sales to others at accepted prices since then, as far as they were counted. */
    int usual() {
        return usual;
    }

    /** How many times likelier a promotion is than an error. */
    double odds() {
        if (otherCount >= ENOUGH) {
            return Double.POSITIVE_INFINITY;
        }
        double each = grounds.zone().isPromotional() ? MUCH : LITTLE;
        return grounds.odds()
                * Math.pow(each, otherCount)
                * Math.pow(COMES_BACK, returns)
                * Math.pow(OTHER_LIST, alongside)
                * against.speak();
    }

    /** Hears of the order's doubts: those off the catalog by the same factor say that it goes by a price list of its own. */
    void compare(List<Doubt> order) {
        alongside = 0;
        for (Doubt other : order) {
            if (other != this && isLike(other) && ++alongside == MOST_ALONGSIDE) {
                return;
            }
        }
    }

    private boolean isLike(Doubt other) {
        return other.grounds.zone().isAbove() == grounds.zone().isAbove()
                && Math.abs(other.grounds.logFactor() - grounds.logFactor()) <= SAME_FACTOR;
    }

    /** The chance that it is an error, not the first sale of a promotion. */
    double error() {
        return 1 / (1 + odds());
    }

    /** Another customer paid the same; true where that is news. */
    boolean paidByOther(int buyer) {
        if (otherCount == ENOUGH || buyer == line.buyer()) {
            return false;
        }
        for (int i = 0; i < otherCount; i++) {
            if (others[i] == buyer) {
                return false;
            }
        }
        others[otherCount++] = buyer;
        return true;
    }

    /** The same customer has bought at this price before or after, and not just tried the payment again. */
    boolean cameBack(Line other) {
        if (other.buyer() == line.buyer() && Math.abs(other.minute() - line.minute()) >= RETRY) {
            returns++;
            return true;
        }
        return false;
    }

    /** Another customer paid a usual price though a promotion would be taken up by this share; true where that is news. */
    boolean paidAsUsual(int buyer, int minute, double share) {
        if (buyer == line.buyer()
                || minute < line.minute()
                || against.speak() < PROVEN
                || (usual > 0 && buyer == lastUsual)) {
            return false;
        }
        int midnights = Math.floorDiv(minute, EventClock.DAY) - Math.floorDiv(line.minute(), EventClock.DAY);
        against.sale(midnights, share);
        usual++;
        lastUsual = buyer;
        return true;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(line.transaction());
        out.writeLong(line.item());
        out.writeInt(line.buyer());
        out.writeInt(line.minute());
        out.writeDouble(grounds.logPrice());
        out.writeDouble(grounds.logFactor());
        out.writeDouble(grounds.reference());
        out.writeByte(grounds.zone().index());
        out.writeDouble(grounds.odds());
        out.writeDouble(grounds.pace());
        out.writeDouble(grounds.frequency());
        against.save(out);
        out.writeByte(otherCount);
        for (int i = 0; i < otherCount; i++) {
            out.writeInt(others[i]);
        }
        out.writeInt(usual);
        out.writeInt(lastUsual);
        out.writeInt(returns);
        out.writeInt(alongside);
        out.writeBoolean(first);
        out.writeBoolean(settled);
    }

    static Doubt restore(DataInput in) throws IOException {
        Line line = new Line(in.readLong(), in.readLong(), in.readInt(), in.readInt());
        Grounds grounds = new Grounds(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Zone.at(in.readByte()),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
        Doubt doubt = new Doubt(line, grounds, UsualSales.restore(in));
        doubt.otherCount = in.readByte();
        for (int i = 0; i < doubt.otherCount; i++) {
            doubt.others[i] = in.readInt();
        }
        doubt.usual = in.readInt();
        doubt.lastUsual = in.readInt();
        doubt.returns = in.readInt();
        doubt.alongside = in.readInt();
        doubt.first = in.readBoolean();
        doubt.settled = in.readBoolean();
        return doubt;
    }
}
