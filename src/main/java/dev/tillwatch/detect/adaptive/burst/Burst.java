package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.NamelessOutput;
import dev.tillwatch.model.Customer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One episode of a customer: all its orders from the first to the last of windows with unlikely many, and why. */
final class Burst {

    private final long anchor;
    private final double perDay;
    private final double typicalOrder;
    private final Orders orders;
    private Customer customer;
    private @Nullable Verdict worst;
    private boolean shown;
    private boolean habit;

    /**
     * @param anchor the id of its first order when it was found
     * @param perDay the customer's own pace then, without these orders
     * @param typicalOrder the shop's median order then
     */
    Burst(long anchor, double perDay, double typicalOrder, Customer customer) {
        this(anchor, perDay, typicalOrder, customer, new Orders());
    }

    private Burst(long anchor, double perDay, double typicalOrder, Customer customer, Orders orders) {
        this.anchor = anchor;
        this.perDay = perDay;
        this.typicalOrder = typicalOrder;
        this.customer = customer;
        this.orders = orders;
    }

    String id() {
        return customer.id() + "@" + anchor;
    }

    long anchor() {
        return anchor;
    }

    double perDay() {
        return perDay;
    }

    double typicalOrder() {
        return typicalOrder;
    }

    Orders orders() {
        return orders;
    }

    Customer customer() {
        return customer;
    }

    /** True where the name is news. */
    boolean see(Customer now) {
        boolean news = !customer.equals(now);
        customer = now;
        return news;
    }

    long start() {
        return orders.time(0);
    }

    long end() {
        return orders.time(orders.size() - 1);
    }

    /** Null where it is no burst any more. */
    @Nullable
    Verdict worst() {
        return worst;
    }

    boolean isShown() {
        return shown;
    }

    void shown(boolean now) {
        shown = now;
    }

    /** Whether the customer has done the like on several days before. */
    boolean isHabit() {
        return habit;
    }

    void habit(boolean now) {
        habit = now;
    }

    boolean covers(long moment) {
        return start() <= moment && moment <= end();
    }

    /** Whether the stretch touches it, or lies no further away than so many microseconds. */
    boolean near(long from, long to, long merging) {
        return from <= end() + merging && start() <= to + merging;
    }

    /** Takes in orders in a stretch, and why they are too many. */
    void grow(Orders recent, long from, long to, Verdict verdict) {
        for (int i = recent.from(from); i < recent.size() && recent.time(i) <= to; i++) {
            orders.take(recent, i);
        }
        worst = Verdict.worse(worst, verdict);
    }

    void absorb(Burst other) {
        for (int i = 0; i < other.orders.size(); i++) {
            orders.take(other.orders, i);
        }
        if (other.worst != null) {
            worst = Verdict.worse(worst, other.worst);
        }
    }

    /** Orders have left or changed: looks again at all that is left. */
    void judge(BurstThresholds thresholds) {
        worst = null;
        for (int i = 0; i < orders.size(); i++) {
            Verdict verdict = Verdict.at(orders, i, perDay, thresholds);
            worst = verdict == null ? worst : Verdict.worse(worst, verdict);
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(anchor);
        out.writeDouble(perDay);
        out.writeDouble(typicalOrder);
        out.writeLong(customer.id());
        Format.writeText(out, NamelessOutput.takesNames(out) ? customer.name() : null);
        Format.writeText(out, customer.city());
        orders.save(out);
        out.writeBoolean(shown);
        out.writeBoolean(habit);
        Verdict verdict = worst;
        out.writeBoolean(verdict != null);
        if (verdict != null) {
            out.writeLong(verdict.window());
            out.writeLong(verdict.start());
            out.writeInt(verdict.count());
            out.writeDouble(verdict.power());
        }
    }

    static Burst restore(DataInput in) throws IOException {
        long anchor = in.readLong();
        double perDay = in.readDouble();
        double typicalOrder = in.readDouble();
        Customer customer = new Customer(in.readLong(), Format.readText(in), Format.readText(in));
        Burst burst = new Burst(anchor, perDay, typicalOrder, customer, Orders.restore(in));
        burst.shown = in.readBoolean();
        burst.habit = in.readBoolean();
        burst.worst =
                in.readBoolean() ? new Verdict(in.readLong(), in.readLong(), in.readInt(), in.readDouble()) : null;
        return burst;
    }
}
