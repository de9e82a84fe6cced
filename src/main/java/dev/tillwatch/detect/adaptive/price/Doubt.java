package dev.tillwatch.detect.adaptive.price;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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
    /** For each other line of the order that lies too high as well, and too low as well. */
    private static final double OTHER_LIST = 4;

    private static final double OTHER_LIST_BELOW = 2;
    /** So many other lines tell all that they can: a wrong price may lie in an order that goes by another list. */
    private static final int MOST_ALONGSIDE = 4;
    /** Beyond, nothing more is told: the sentence would not change. */
    private static final double PROVEN = 1e-3;

    private static final int DAYS_SURE = 3;
    private static final double MINUTES_A_DAY = 1440;
    private static final int RETRY = 10;

    /** Where and by whom it was bought. */
    record Line(long transaction, long item, int buyer, int minute) {}

    /** What was known then. */
    record Grounds(double logPrice, double reference, Zone zone, double odds, double pace, double frequency) {}

    private final Line line;
    private final Grounds grounds;
    private final int[] others = new int[ENOUGH];
    private int otherCount;
    private int usual;
    private int lastUsual;
    private int returns;
    private int alongside;
    private double against = 1;
    private boolean first;
    private boolean settled;

    Doubt(Line line, Grounds grounds) {
        this.line = line;
        this.grounds = grounds;
    }

    /** All that came before has spoken; so many others paid as usual on that day already. */
    void born(int usualThatDay, double share) {
        first = otherCount == 0 && returns == 0;
        for (int i = 0; i < usualThatDay && against >= PROVEN; i++) {
            against *= 1 - share;
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
                * Math.pow(beside(), alongside)
                * against;
    }

    private double beside() {
        return grounds.zone().isAbove() ? OTHER_LIST : OTHER_LIST_BELOW;
    }

    /** So many other lines of the order lie outside on the same side: it may go by a price list of its own. */
    void alongside(int lines) {
        alongside = Math.min(lines, MOST_ALONGSIDE);
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
        if (buyer == line.buyer() || minute < line.minute() || against < PROVEN || (usual > 0 && buyer == lastUsual)) {
            return false;
        }
        double days = (minute - line.minute()) / MINUTES_A_DAY;
        against *= 1 - share * Math.exp(-days / DAYS_SURE);
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
        out.writeDouble(grounds.reference());
        out.writeByte(grounds.zone().index());
        out.writeDouble(grounds.odds());
        out.writeDouble(grounds.pace());
        out.writeDouble(grounds.frequency());
        out.writeByte(otherCount);
        for (int i = 0; i < otherCount; i++) {
            out.writeInt(others[i]);
        }
        out.writeInt(usual);
        out.writeInt(lastUsual);
        out.writeInt(returns);
        out.writeInt(alongside);
        out.writeDouble(against);
        out.writeBoolean(first);
        out.writeBoolean(settled);
    }

    static Doubt restore(DataInput in) throws IOException {
        Line line = new Line(in.readLong(), in.readLong(), in.readInt(), in.readInt());
        Grounds grounds = new Grounds(
                in.readDouble(),
                in.readDouble(),
                Zone.at(in.readByte()),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
        Doubt doubt = new Doubt(line, grounds);
        doubt.otherCount = in.readByte();
        for (int i = 0; i < doubt.otherCount; i++) {
            doubt.others[i] = in.readInt();
        }
        doubt.usual = in.readInt();
        doubt.lastUsual = in.readInt();
        doubt.returns = in.readInt();
        doubt.alongside = in.readInt();
        doubt.against = in.readDouble();
        doubt.first = in.readBoolean();
        doubt.settled = in.readBoolean();
        return doubt;
    }
}
